import { defaultSiteConfiguration } from '../../src/configuration';
import { createDoseAccumulator, createDoseSampler } from '../../src/dose';
import type { DoseVolume } from '../../src/dose';
import { buildKidneyDoseReport } from '../../src/report/buildKidneyDoseReport';
import type { BuildKidneyDoseReportInput } from '../../src/report/buildKidneyDoseReport';
import type { KidneyDoseReport } from '../../src/report/kidneyDoseReport';
import { addEllipsoid, testGeometry, testLabelmap } from './testCt';

const geometry = testGeometry({ dimensions: [48, 32, 24], spacingMm: [4, 4, 5] });

/** Two kidneys on a dose that rises from the patient's right to the left, 1 Gy at the edge. */
function measurements(withDose: boolean, rightRadius: number) {
  const labelmap = testLabelmap(geometry);
  addEllipsoid(labelmap, 1, [12, 16, 12], [6, rightRadius, 8]);
  addEllipsoid(labelmap, 2, [36, 16, 12], [6, 7, 9]);
  const dose: DoseVolume = {
    ...geometry,
    data: Float32Array.from({ length: 48 * 32 * 24 }, (_, n) => 1 + 0.1 * (n % 48)),
  };
  const accumulator = createDoseAccumulator(geometry, {
    labels: [1, 2],
    density: { method: 'fixed', densityGPerMl: 1.05 },
    sampler: withDose ? createDoseSampler(geometry, dose) : undefined,
  });
  const size = 48 * 32;
  for (let k = 0; k < 24; k++) {
    accumulator.updateSlice(k, labelmap.data.subarray(k * size, (k + 1) * size));
  }
  return { right: accumulator.measure(1), left: accumulator.measure(2) };
}

export interface ReportFixtureOptions extends Partial<BuildKidneyDoseReportInput> {
  withDose?: boolean;
  isEdited?: boolean;
}

/** A report as the panel gets it. */
export function reportFixture({
  withDose = true,
  isEdited = false,
  ...changes
}: ReportFixtureOptions = {}): KidneyDoseReport {
  return buildKidneyDoseReport({
    measurements: measurements(withDose, isEdited ? 8 : 7),
    automatic: isEdited ? measurements(withDose, 7) : undefined,
    cycles: withDose
      ? [
          {
            name: 'Cycle 1',
            modality: 'RTDOSE',
            doseMeaning: 'rtdose',
            registration: 'same-frame-of-reference',
            administration: {
              activityMBq: { value: 7400, source: 'file', detail: 'RadionuclideTotalDose' },
            },
          },
        ]
      : [],
    configuration: {
      ...defaultSiteConfiguration,
      density: { method: 'fixed', densityGPerMl: 1.05 },
      uncertainty: {
        ...defaultSiteConfiguration.uncertainty,
        calibrationRelative: 0.05,
        recoveryRelative: 0.08,
      },
    },
    provenance: {
      patient: {},
      study: { studyInstanceUID: '1.2.3' },
      ct: { seriesInstanceUID: '1.2.3.4', dimensions: [48, 32, 24], spacingMm: [4, 4, 5] },
      contours: {
        convention: 'parenchyma',
        status: isEdited ? 'edited' : 'automatic',
        review: { status: 'UNAPPROVED' },
      },
      software: { name: 'test', version: '0' },
    },
    findings: [],
    createdAt: new Date('2026-03-02T12:00:00Z'),
    ...changes,
  });
}
