import type { IndexBounds } from '../../labels';
import { indexToIndexMatrix } from '../../volume';
import type { VolumeGeometry } from '../../volume/types';

/** Rounding must not push the outermost voxel centres of the box outside it. */
const tolerance = 1e-6;

/**
 * Interpolates values given on a box trilinearly at the voxel centres of a part of a grid; 0 beyond
 * the box's outermost voxel centres.
 * @param values on `box`, x fastest; at least 2 voxels along every axis
 * @param bounds the part of `grid`, inclusive
 * @returns one value per voxel of the part, x fastest
 */
export function interpolateOnGrid(
  values: Float32Array,
  box: VolumeGeometry,
  grid: VolumeGeometry,
  { min, max }: IndexBounds,
): Float32Array {
  const [bx, by, bz] = box.dimensions;
  const m = indexToIndexMatrix(grid, box);
  const width = max[0] - min[0] + 1;
  const result = new Float32Array(width * (max[1] - min[1] + 1) * (max[2] - min[2] + 1));
  const highX = bx - 1 + tolerance;
  const highY = by - 1 + tolerance;
  const highZ = bz - 1 + tolerance;
  const slice = bx * by;
  for (let k = min[2], n = 0; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      for (let i = min[0]; i <= max[0]; i++, n++) {
        const x = m[0] * i + m[1] * j + m[2] * k + m[3];
        const y = m[4] * i + m[5] * j + m[6] * k + m[7];
        const z = m[8] * i + m[9] * j + m[10] * k + m[11];
        if (
          x < -tolerance ||
          y < -tolerance ||
          z < -tolerance ||
          x > highX ||
          y > highY ||
          z > highZ
        ) {
          continue;
        }
        const i0 = Math.min(Math.max(Math.floor(x), 0), bx - 2);
        const j0 = Math.min(Math.max(Math.floor(y), 0), by - 2);
        const k0 = Math.min(Math.max(Math.floor(z), 0), bz - 2);
        const fi = x - i0;
        const fj = y - j0;
        const fk = z - k0;
        const p = i0 + bx * (j0 + by * k0);
        const q = p + slice;
        const lower =
          (values[p] * (1 - fi) + values[p + 1] * fi) * (1 - fj) +
          (values[p + bx] * (1 - fi) + values[p + bx + 1] * fi) * fj;
        const upper =
          (values[q] * (1 - fi) + values[q + 1] * fi) * (1 - fj) +
          (values[q + bx] * (1 - fi) + values[q + bx + 1] * fi) * fj;
        result[n] = lower * (1 - fk) + upper * fk;
      }
    }
  }
  return result;
}
