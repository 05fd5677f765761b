import type { IndexBounds } from '../labels';
import { patientToIndexMatrix, transformPoint } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume';

/**
 * Voxels of a grid that lie within a margin of some points, or undefined where there are none.
 *
 * @param points LPS mm in the frame of the grid
 */
export function boundsAround(
  grid: VolumeGeometry,
  points: readonly Vec3[],
  marginMm: number,
): IndexBounds | undefined {
  const toIndex = patientToIndexMatrix(grid);
  const indices = points.map((point) => transformPoint(toIndex, point));
  const min = [0, 1, 2].map((axis) => {
    const lowest = Math.min(...indices.map((index) => index[axis]));
    return Math.max(0, Math.floor(lowest - marginMm / grid.spacingMm[axis]));
  }) as Vec3;
  const max = [0, 1, 2].map((axis) => {
    const highest = Math.max(...indices.map((index) => index[axis]));
    const last = grid.dimensions[axis] - 1;
    return Math.min(last, Math.ceil(highest + marginMm / grid.spacingMm[axis]));
  }) as Vec3;
  // Written so that NaN is outside too.
  return min.every((v, axis) => v <= max[axis]) ? { min, max } : undefined;
}
