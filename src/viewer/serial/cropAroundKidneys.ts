import { kidneySides, labelBounds, unionBounds } from '../../labels';
import { partOfGrid } from '../../volume';
import type { Labelmap, Vec3, Volume, VoxelArray } from '../../volume/types';

/** Enough to judge where a kidney lies by what is around it. */
const marginMm = 25;

/**
 * The part of a CT around the kidneys, in memory of its own: a twentieth of the whole, so that
 * those of all time points can be kept.
 *
 * @param sliceOf values of slice k of the labelmap's grid, row by row; undefined where not at hand
 * @returns undefined where no voxel is a kidney, or a slice is not at hand
 */
export function cropAroundKidneys(
  labelmap: Labelmap,
  sliceOf: (k: number) => VoxelArray | undefined,
): Volume<Float32Array> | undefined {
  const [right, left] = kidneySides.map(({ label }) => labelBounds(labelmap, label));
  const bounds = unionBounds(right, left);
  if (!bounds) {
    return undefined;
  }
  const margin = labelmap.spacingMm.map((mm) => Math.ceil(marginMm / mm));
  const min = bounds.min.map((index, axis) => Math.max(0, index - margin[axis])) as Vec3;
  const max = bounds.max.map((index, axis) =>
    Math.min(labelmap.dimensions[axis] - 1, index + margin[axis]),
  ) as Vec3;
  const grid = partOfGrid(labelmap, { min, max });
  const [cx, cy, cz] = grid.dimensions;
  const data = new Float32Array(cx * cy * cz);
  for (let k = 0; k < cz; k++) {
    const slice = sliceOf(min[2] + k);
    if (!slice) {
      return undefined;
    }
    for (let j = 0; j < cy; j++) {
      const start = min[0] + labelmap.dimensions[0] * (min[1] + j);
      data.set(slice.subarray(start, start + cx), cx * (j + cy * k));
    }
  }
  const { frameOfReferenceUID, spacingMm, direction } = labelmap;
  const { dimensions, imagePositionPatient } = grid;
  return { dimensions, imagePositionPatient, spacingMm, direction, frameOfReferenceUID, data };
}
