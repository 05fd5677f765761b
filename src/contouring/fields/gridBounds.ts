import type { IndexBounds } from '../../labels';
import { indexToIndexMatrix } from '../../volume';
import type { Vec3, VolumeGeometry } from '../../volume/types';

/**
 * The part of a grid in which values given on a box can exceed a level after trilinear
 * interpolation. The interpolated value in a cell never exceeds that of the cell's highest corner.
 * @param values on `box`, x fastest
 * @returns inclusive indices of `grid`, or undefined where no value exceeds the level
 */
export function gridBounds(
  values: Float32Array,
  box: VolumeGeometry,
  grid: VolumeGeometry,
  level: number,
): IndexBounds | undefined {
  const { low, high } = boundsAbove(values, box.dimensions, level);
  if (high[0] < 0) {
    return undefined;
  }
  // Includes the cells around the voxels found, as far as the box reaches.
  const first = low.map((v) => Math.max(0, v - 1));
  const last = high.map((v, axis) => Math.min(box.dimensions[axis] - 1, v + 1));
  const m = indexToIndexMatrix(box, grid);
  const min: Vec3 = [0, 0, 0];
  const max: Vec3 = [0, 0, 0];
  for (let axis = 0; axis < 3; axis++) {
    let lower = m[4 * axis + 3];
    let upper = lower;
    for (let b = 0; b < 3; b++) {
      const ends = [m[4 * axis + b] * first[b], m[4 * axis + b] * last[b]];
      lower += Math.min(...ends);
      upper += Math.max(...ends);
    }
    min[axis] = Math.max(0, Math.ceil(lower - 1e-6));
    max[axis] = Math.min(grid.dimensions[axis] - 1, Math.floor(upper + 1e-6));
    if (min[axis] > max[axis]) {
      return undefined;
    }
  }
  return { min, max };
}

function boundsAbove(
  values: Float32Array,
  [nx, ny, nz]: Vec3,
  level: number,
): { low: Vec3; high: Vec3 } {
  const low: Vec3 = [nx, ny, nz];
  const high: Vec3 = [-1, -1, -1];
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (values[n] > level) {
          if (i < low[0]) low[0] = i;
          if (i > high[0]) high[0] = i;
          if (j < low[1]) low[1] = j;
          if (j > high[1]) high[1] = j;
          if (k < low[2]) low[2] = k;
          high[2] = k;
        }
      }
    }
  }
  return { low, high };
}
