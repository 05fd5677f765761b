import { labelComponents, largestComponent } from '../labels';
import type { IndexBounds } from '../labels';
import type { Vec3 } from '../volume/types';

export interface Piece {
  voxels: number;
  bounds: IndexBounds;
  /** Mean index along i, j, k. */
  centroid: Vec3;
}

/**
 * The largest 6-connected piece of a mask on a box.
 *
 * @param mask non-zero where foreground, x fastest
 */
export function largestPiece(mask: Uint8Array, dimensions: Vec3): Piece | undefined {
  const { components, sizes } = labelComponents(mask, dimensions);
  const number = largestComponent(sizes);
  if (number === 0) {
    return undefined;
  }
  const [nx, ny, nz] = dimensions;
  const min: Vec3 = [nx, ny, nz];
  const max: Vec3 = [-1, -1, -1];
  const sum: Vec3 = [0, 0, 0];
  for (let k = 0, n = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      for (let i = 0; i < nx; i++, n++) {
        if (components[n] !== number) {
          continue;
        }
        if (i < min[0]) min[0] = i;
        if (i > max[0]) max[0] = i;
        if (j < min[1]) min[1] = j;
        if (j > max[1]) max[1] = j;
        if (k < min[2]) min[2] = k;
        max[2] = k;
        sum[0] += i;
        sum[1] += j;
        sum[2] += k;
      }
    }
  }
  const voxels = sizes[number - 1];
  return { voxels, bounds: { min, max }, centroid: sum.map((s) => s / voxels) as Vec3 };
}
