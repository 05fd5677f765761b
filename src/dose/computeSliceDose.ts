import { DosimetryError } from '../errors';
import type { DoseSampler } from './createDoseSampler';
import { doseInterpolator } from './doseInterpolator';
import type { SliceDose } from './types';

/**
 * Dose of the part of one structure in slice k. After an edit only the changed slices are computed
 * again; `combineSliceDoses` adds them up.
 *
 * @param labels labels of slice k, `labels[i + nx * j]`.
 * @param keepDoses also return the dose of every covered sub-point, for histograms.
 * @throws LABELMAP_MISMATCH if the slice has not the sampler's size or does not exist.
 */
export function computeSliceDose(
  sampler: DoseSampler,
  labels: Uint8Array,
  k: number,
  label: number,
  { keepDoses = false } = {},
): SliceDose {
  const [nx, ny, nz] = sampler.dimensions;
  if (labels.length !== nx * ny || !(k >= 0 && k < nz)) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The dose of a slice cannot be computed.',
      why: `Slice ${k} has ${labels.length} voxels; the grid has ${nz} slices of ${nx} x ${ny}.`,
      next: 'Prepare the dose sampling again for this labelmap.',
    });
  }
  const { matrix: m, offsets } = sampler;
  const doseAt = doseInterpolator(sampler.dose);
  const pointsPerVoxel = offsets.length / 3;
  const first = labels.indexOf(label);
  const last = first < 0 ? -1 : labels.lastIndexOf(label);
  const doses =
    keepDoses && first >= 0 ? doseBuffer(labels, first, last, label, pointsPerVoxel) : undefined;

  let voxels = 0;
  let covered = 0;
  let sum = 0;
  let squareSum = 0;
  let min = Infinity;
  let max = -Infinity;
  let j = Math.floor(first / nx);
  let i = first - j * nx;
  for (let n = first; n >= 0 && n <= last; n++) {
    if (labels[n] === label) {
      voxels++;
      const x = m[0] * i + m[1] * j + m[2] * k + m[3];
      const y = m[4] * i + m[5] * j + m[6] * k + m[7];
      const z = m[8] * i + m[9] * j + m[10] * k + m[11];
      for (let p = 0; p < offsets.length; p += 3) {
        const value = doseAt(x + offsets[p], y + offsets[p + 1], z + offsets[p + 2]);
        if (value === value) {
          if (doses) {
            doses[covered] = value;
          }
          covered++;
          sum += value;
          squareSum += value * value;
          if (value < min) min = value;
          if (value > max) max = value;
        }
      }
    }
    if (++i === nx) {
      i = 0;
      j++;
    }
  }
  return {
    k,
    label,
    voxels,
    points: voxels * pointsPerVoxel,
    coveredPoints: covered,
    doseSumGy: sum,
    doseSquareSumGy2: squareSum,
    minDoseGy: min,
    maxDoseGy: max,
    ...(keepDoses ? { dosesGy: doses?.slice(0, covered) ?? new Float32Array(0) } : {}),
  };
}

function doseBuffer(
  labels: Uint8Array,
  first: number,
  last: number,
  label: number,
  pointsPerVoxel: number,
): Float32Array {
  let voxels = 0;
  for (let n = first; n <= last; n++) {
    if (labels[n] === label) {
      voxels++;
    }
  }
  return new Float32Array(voxels * pointsPerVoxel);
}
