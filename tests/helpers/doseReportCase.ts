import { defaultSiteConfiguration } from '../../src/configuration';
import type { SiteConfiguration } from '../../src/configuration';
import { createDoseAccumulator, createDoseSampler } from '../../src/dose';
import type { DoseVolume } from '../../src/dose';
import { buildKidneyDoseReport } from '../../src/report';
import type { BuildKidneyDoseReportInput, CycleDescription } from '../../src/report';
import type { Labelmap, Volume } from '../../src/volume';
import { addEllipsoid, testGeometry, testLabelmap } from './testCt';

export interface DoseReportCase {
  ct: Volume<Int16Array>;
  labelmap: Labelmap;
  doses: DoseVolume[];
  /** What the report is built from. */
  input: BuildKidneyDoseReportInput;
}

/**
 * Two ellipsoids of kidney in a cylinder of water, and `cycles` dose maps that fall off from each
 * kidney.
 */
export function doseReportCase(
  cycles = 1,
  configuration: SiteConfiguration = defaultSiteConfiguration,
): DoseReportCase {
  const geometry = testGeometry({ dimensions: [64, 48, 28], spacingMm: [6, 6, 7] });
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [20, 28, 14], [5, 5, 7.5]);
  addEllipsoid(labelmap, 2, [44, 28, 14.5], [5, 5.3, 8]);
  const [nx, ny, nz] = geometry.dimensions;
  const inBody = (i: number, j: number) => Math.hypot((i - 32) / 29, (j - 24) / 20) < 1;
  const data = Int16Array.from({ length: nx * ny * nz }, (_, n) => {
    const [i, j] = [n % nx, Math.floor(n / nx) % ny];
    return labelmap.data[n] ? 35 : inBody(i, j) ? -20 : -1000;
  });
  const ct = { ...geometry, data };
  const doses = Array.from({ length: cycles }, (_, cycle): DoseVolume => ({
    ...geometry,
    data: Float32Array.from({ length: nx * ny * nz }, (_value, n) => {
      const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      const hill = (ci: number, ck: number, peak: number) =>
        peak * Math.exp(-(((i - ci) / 6) ** 2 + ((j - 28) / 6) ** 2 + ((k - ck) / 9) ** 2));
      return (hill(20, 14, 5.2) + hill(44, 14.5, 4.6)) / (1 + cycle);
    }),
  }));
  const sampler = createDoseSampler(geometry, doses);
  const accumulator = createDoseAccumulator(geometry, {
    labels: [1, 2],
    density: configuration.density,
    sampler,
  });
  const size = nx * ny;
  for (let k = 0; k < nz; k++) {
    accumulator.updateSlice(
      k,
      labelmap.data.subarray(k * size, (k + 1) * size),
      data.subarray(k * size, (k + 1) * size),
    );
  }
  return {
    ct,
    labelmap,
    doses,
    input: {
      measurements: { right: accumulator.measure(1), left: accumulator.measure(2) },
      cycles: doses.map((_, n): CycleDescription => ({
        name: `Cycle ${n + 1}`,
        seriesInstanceUID: `1.2.826.0.1.3680043.8.498.7${n}`,
        sopClassUID: '1.2.840.10008.5.1.4.1.1.481.2',
        sopInstanceUID: `1.2.826.0.1.3680043.8.498.8${n}`,
        seriesDescription: 'Voxel dose',
        modality: 'RTDOSE',
        doseMeaning: 'rtdose',
        registration: 'same-frame-of-reference',
        administration: {
          activityMBq: { value: 7400, source: 'entered' },
          dateTime: { value: '2026-01-02T10:15:00', source: 'file' },
          radionuclide: { value: '177Lu', source: 'file' },
        },
      })),
      configuration,
      provenance: {
        patient: {
          patientID: 'P7',
          patientName: 'Müller^Änne',
          patientBirthDate: '19600203',
          patientSex: 'F',
        },
        study: {
          studyInstanceUID: '1.2.826.0.1.3680043.8.498.12345678',
          studyDate: '20260103',
          studyDescription: '177Lu therapy, day 1',
        },
        ct: {
          seriesInstanceUID: '1.2.826.0.1.3680043.8.498.2',
          seriesNumber: 3,
          seriesDescription: 'Low-dose CT',
          dimensions: [...geometry.dimensions],
          spacingMm: [...geometry.spacingMm],
        },
        contours: {
          convention: 'parenchyma',
          status: 'edited',
          model: {
            name: 'kidneys',
            version: '1.2.0',
            sha256: '0123456789abcdef'.repeat(4),
            stage: 'interim',
          },
          engine: 'onnxruntime-web wasm, 4 threads',
          review: { status: 'UNAPPROVED' },
        },
        software: { name: 'Kidney dosimetry for OHIF', version: '0.1.0' },
      },
      findings: [
        {
          code: 'CONTOUR_UNCERTAIN',
          severity: 'warning',
          side: 'left',
          what: '12.0 ml of the left kidney (9 %) are uncertain.',
          next: 'Check the contour at the poles.',
        },
      ],
      createdAt: new Date('2026-01-05T08:30:00Z'),
    },
  };
}

/** The report of that case. */
export function doseReport(cycles = 1, changes: Partial<BuildKidneyDoseReportInput> = {}) {
  return buildKidneyDoseReport({ ...doseReportCase(cycles).input, ...changes });
}
