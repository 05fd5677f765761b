import { DosimetryError } from '../errors';
import { indexToIndexMatrix, voxelVolumeMl } from '../volume';
import type { Affine, Vec3, VolumeGeometry } from '../volume';
import { checkDoseRegistration } from './checkDoseRegistration';
import { MAX_SUB_VOXELS, subVoxelCounts } from './subVoxelCounts';
import type { DoseFinding, DoseSamplingOptions, DoseVolume } from './types';

/** Everything about a pair of labelmap grid and dose map that stays the same while labels change. */
export interface DoseSampler {
  /** Grid of the labelmap. */
  dimensions: Vec3;
  voxelVolumeMl: number;
  dose: DoseVolume;
  /** From labelmap indices to dose indices. */
  matrix: Affine;
  /** Sub-points per voxel along i, j, k. */
  supersampling: Vec3;
  /** Displacement of every sub-point from its voxel's centre in dose indices: x, y, z, x, y, z ... */
  offsets: Float64Array;
  findings: DoseFinding[];
}

/**
 * Prepares sampling of `dose` on the voxels of a labelmap with this `geometry`. Cheap; make it once
 * per labelmap and dose map and keep it while the labels are edited.
 * @throws DOSE_NOT_REGISTERED (see `checkDoseRegistration`), DOSE_UNITS for a difference of doses,
 *   INVALID_ARGUMENT for a supersampling that is not whole numbers of 1 to 64, or a dose without its
 *   values.
 */
export function createDoseSampler(
  geometry: VolumeGeometry,
  dose: DoseVolume,
  options: DoseSamplingOptions = {},
): DoseSampler {
  checkDoseType(dose);
  const findings = checkDoseRegistration(geometry, dose, options);
  findings.push(...(dose.notes ?? []).map((text) => ({ code: 'DOSE_MAP_NOTE' as const, text })));
  const [dx, dy, dz] = dose.dimensions;
  if (dose.data.length !== dx * dy * dz) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose map is incomplete.',
      why: `It has ${dose.data.length} values for ${dx} x ${dy} x ${dz} voxels.`,
      next: 'Load the dose map again.',
    });
  }
  const supersampling = options.supersampling ?? defaultSupersampling(geometry, dose, findings);
  if (!supersampling.every((n) => Number.isInteger(n) && n >= 1 && n <= 64)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose cannot be sampled.',
      why: `The supersampling ${supersampling.join(', ')} is not three whole numbers of 1 to 64.`,
      next: 'Leave it out to have it chosen.',
    });
  }
  const matrix = indexToIndexMatrix(geometry, dose);
  return {
    dimensions: [...geometry.dimensions],
    voxelVolumeMl: voxelVolumeMl(geometry),
    dose,
    matrix,
    supersampling,
    offsets: subPointOffsets(matrix, supersampling),
    findings,
  };
}

function checkDoseType(dose: DoseVolume): void {
  if (dose.doseType === 'ERROR') {
    throw new DosimetryError('DOSE_UNITS', {
      what: 'The dose map holds no dose.',
      why: 'Its values are differences of two doses (DoseType ERROR).',
      next: 'Choose the dose itself.',
    });
  }
}

function defaultSupersampling(
  geometry: VolumeGeometry,
  dose: VolumeGeometry,
  findings: DoseFinding[],
): Vec3 {
  const { counts, limited } = subVoxelCounts(geometry, dose);
  if (limited) {
    findings.push({
      code: 'SUPERSAMPLING_LIMITED',
      text:
        `The dose grid is more than ${MAX_SUB_VOXELS / 2} times finer than the image; each image voxel ` +
        `was sampled at ${counts.join(' x ')} points.`,
    });
  }
  return counts;
}

function subPointOffsets(m: Affine, [ni, nj, nk]: Vec3): Float64Array {
  const offsets = new Float64Array(3 * ni * nj * nk);
  let n = 0;
  for (let c = 0; c < nk; c++) {
    for (let b = 0; b < nj; b++) {
      for (let a = 0; a < ni; a++) {
        const u = (a + 0.5) / ni - 0.5;
        const v = (b + 0.5) / nj - 0.5;
        const w = (c + 0.5) / nk - 0.5;
        offsets[n++] = m[0] * u + m[1] * v + m[2] * w;
        offsets[n++] = m[4] * u + m[5] * v + m[6] * w;
        offsets[n++] = m[8] * u + m[9] * v + m[10] * w;
      }
    }
  }
  return offsets;
}
