import type { CtReference, NaturalDataset } from '../../src/dicom/types';
import { writeRtDose } from '../../src/dicom/rtdose';
import { writeRtStruct } from '../../src/dicom/rtstruct';
import { writeSeg } from '../../src/dicom/seg';
import { toPart10 } from '../../src/dicom/write';
import type { DoseVolume } from '../../src/dose';
import { indexToPatient } from '../../src/volume';
import type { Labelmap, VolumeGeometry } from '../../src/volume';
import { addEllipsoid, testLabelmap } from './testCt';

export interface KidneyObjects {
  labelmap: Labelmap;
  dose: DoseVolume;
  datasets: Record<'RTSTRUCT' | 'SEG' | 'RTDOSE', NaturalDataset>;
  /** As files (PS3.10). */
  files: Record<'RTSTRUCT' | 'SEG' | 'RTDOSE', Uint8Array>;
}

/**
 * Two ellipsoids where kidneys may be, the right one with a hole, and a hill of dose around both.
 */
export function kidneyObjects(ct: CtReference): KidneyObjects {
  const labelmap = twoKidneys(ct.volume);
  const dose = hillOfDose(ct.volume);
  const software = { name: 'kidney-dosimetry', version: '0.1.0' };
  const model = {
    name: 'kidneys',
    version: '1.2.0',
    sha256: '0123456789abcdef'.repeat(4),
    stage: 'release' as const,
  };
  const now = new Date();
  const structures = [
    { label: 1, name: 'Kidney_R', algorithm: 'AUTOMATIC' as const },
    { label: 2, name: 'Kidney_L', algorithm: 'SEMIAUTOMATIC' as const },
  ];
  const common = { ct, labelmap, software, model, now };
  const datasets = {
    RTSTRUCT: writeRtStruct({ ...common, rois: structures }),
    SEG: writeSeg({ ...common, segments: structures }),
    RTDOSE: writeRtDose({ volume: dose, reference: ct.dataset, software, moment: now }),
  };
  return {
    labelmap,
    dose,
    datasets,
    files: {
      RTSTRUCT: new Uint8Array(toPart10(datasets.RTSTRUCT)),
      SEG: new Uint8Array(toPart10(datasets.SEG)),
      RTDOSE: new Uint8Array(toPart10(datasets.RTDOSE)),
    },
  };
}

function twoKidneys(geometry: VolumeGeometry): Labelmap {
  const labelmap = testLabelmap(geometry);
  const [nx, ny, nz] = geometry.dimensions;
  const radii = [nx / 14, ny / 12, nz / 3];
  addEllipsoid(labelmap, 1, [0.35 * nx, 0.55 * ny, nz / 2], radii);
  addEllipsoid(
    labelmap,
    0,
    [0.35 * nx, 0.55 * ny, nz / 2],
    radii.map((r) => r / 3),
  );
  addEllipsoid(labelmap, 2, [0.65 * nx, 0.55 * ny, nz / 2], radii);
  return labelmap;
}

/** On a grid of 4.8 mm with the axes of the CT, from its first voxel on. */
function hillOfDose(ct: VolumeGeometry): DoseVolume {
  const spacing = 4.8;
  const dimensions = ct.dimensions.map((n, axis) =>
    Math.max(2, Math.floor((n * ct.spacingMm[axis]) / spacing)),
  ) as [number, number, number];
  const [nx, ny, nz] = dimensions;
  return {
    ...ct,
    dimensions,
    spacingMm: [spacing, spacing, spacing],
    imagePositionPatient: indexToPatient(ct, [0.25, 0.25, 0.25]),
    data: Float32Array.from({ length: nx * ny * nz }, (_, n) => {
      const [i, j, k] = [n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))];
      return 20 * Math.exp(-((i / nx - 0.5) ** 2 + (j / ny - 0.5) ** 2 + (k / nz - 0.4) ** 2) * 8);
    }),
  };
}
