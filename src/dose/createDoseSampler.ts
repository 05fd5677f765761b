import { DosimetryError } from '../errors';
import { indexToIndexMatrix, voxelVolumeMl } from '../volume';
import type { Affine, Vec3, VolumeGeometry } from '../volume';
import { checkDoseRegistration } from './checkDoseRegistration';
import { doseBins } from './doseBins';
import type { DoseBins } from './doseBins';
import { mostSubVoxels, subVoxelCounts } from './subVoxelCounts';
import type { DoseFinding, DoseSamplingOptions, DoseVolume } from './types';

/** Points looked at for each sub-point: itself and the middles of its sub-box's six faces. */
export const pointsPerSubBox = 7;

/** One dose map as the labelmap's grid sees it. */
export interface PlacedDose {
  dose: DoseVolume;
  /** From labelmap indices to dose indices. */
  matrix: Affine;
  /**
   * Displacements from the voxel's centre in dose indices, x, y, z, x, y, z ...: for every
   * sub-point itself, then the faces of its sub-box along -i, +i, -j, +j, -k, +k.
   */
  offsets: Float64Array;
}

/** Everything about a pair of labelmap grid and dose that stays the same while labels change. */
export interface DoseSampler {
  /** Grid of the labelmap. */
  dimensions: Vec3;
  voxelVolumeMl: number;
  /** The dose is the sum of these maps, one for each cycle. */
  maps: PlacedDose[];
  /** Sub-points per voxel along i, j, k. */
  supersampling: Vec3;
  /** Bins of histograms. */
  bins: DoseBins;
  findings: DoseFinding[];
}

/**
 * Prepares sampling of `dose` on the voxels of a labelmap with this `geometry`. Cheap; make it once
 * per labelmap and dose map and keep it while the labels are edited.
 * @param dose one map, or several (cycles) whose doses are added point by point in patient
 *   coordinates.
 * @throws DOSE_NOT_REGISTERED (see `checkDoseRegistration`), DOSE_UNITS for a difference of doses,
 *   INVALID_ARGUMENT for a supersampling that is not whole numbers of 1 to 64, no dose map, or a
 *   dose without its values.
 */
export function createDoseSampler(
  geometry: VolumeGeometry,
  dose: DoseVolume | readonly DoseVolume[],
  options: DoseSamplingOptions = {},
): DoseSampler {
  const doses = 'data' in dose ? [dose] : dose;
  if (doses.length === 0) {
    throw invalid('No dose map was given.', 'Choose a dose map.');
  }
  const findings = doses.flatMap((map, n) => {
    checkDoseType(map);
    checkLength(map);
    const own = checkDoseRegistration(geometry, map, options);
    own.push(...(map.notes ?? []).map((text) => ({ code: 'DOSE_MAP_NOTE' as const, text })));
    return doses.length === 1
      ? own
      : own.map(({ code, text }) => ({ code, text: `Dose map ${n + 1}: ${text}` }));
  });
  const supersampling = options.supersampling ?? defaultSupersampling(geometry, doses, findings);
  if (!supersampling.every((n) => Number.isInteger(n) && n >= 1 && n <= 64)) {
    throw invalid(
      `The supersampling ${supersampling.join(', ')} is not three whole numbers of 1 to 64.`,
      'Leave it out to have it chosen.',
    );
  }
  return {
    dimensions: [...geometry.dimensions],
    voxelVolumeMl: voxelVolumeMl(geometry),
    maps: doses.map((map) => {
      const matrix = indexToIndexMatrix(geometry, map);
      return { dose: map, matrix, offsets: subBoxOffsets(matrix, supersampling) };
    }),
    supersampling,
    bins: doseBins(doses),
    findings,
  };
}

function checkLength({ dimensions, data }: DoseVolume): void {
  const [dx, dy, dz] = dimensions;
  if (data.length !== dx * dy * dz) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'The dose map is incomplete.',
      why: `It has ${data.length} values for ${dx} x ${dy} x ${dz} voxels.`,
      next: 'Load the dose map again.',
    });
  }
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
  doses: readonly VolumeGeometry[],
  findings: DoseFinding[],
): Vec3 {
  const counts: Vec3 = [1, 1, 1];
  let isLimited = false;
  for (const dose of doses) {
    const own = subVoxelCounts(geometry, dose);
    own.counts.forEach((n, axis) => (counts[axis] = Math.max(counts[axis], n)));
    isLimited ||= own.limited;
  }
  if (isLimited) {
    findings.push({
      code: 'SUPERSAMPLING_LIMITED',
      text:
        `The dose grid is more than ${mostSubVoxels / 2} times finer than the image; each image voxel ` +
        `was sampled at ${counts.join(' x ')} points.`,
    });
  }
  return counts;
}

function subBoxOffsets(m: Affine, [ni, nj, nk]: Vec3): Float64Array {
  const offsets = new Float64Array(3 * pointsPerSubBox * ni * nj * nk);
  let n = 0;
  const put = (u: number, v: number, w: number) => {
    offsets[n++] = m[0] * u + m[1] * v + m[2] * w;
    offsets[n++] = m[4] * u + m[5] * v + m[6] * w;
    offsets[n++] = m[8] * u + m[9] * v + m[10] * w;
  };
  for (let c = 0; c < nk; c++) {
    for (let b = 0; b < nj; b++) {
      for (let a = 0; a < ni; a++) {
        const u = (a + 0.5) / ni - 0.5;
        const v = (b + 0.5) / nj - 0.5;
        const w = (c + 0.5) / nk - 0.5;
        put(u, v, w);
        put(u - 0.5 / ni, v, w);
        put(u + 0.5 / ni, v, w);
        put(u, v - 0.5 / nj, w);
        put(u, v + 0.5 / nj, w);
        put(u, v, w - 0.5 / nk);
        put(u, v, w + 0.5 / nk);
      }
    }
  }
  return offsets;
}

function invalid(why: string, next: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The dose cannot be sampled.',
    why,
    next,
  });
}
