import { indexToPatient } from './indexToPatient';
import type { Vec3, VolumeGeometry } from './types';

/**
 * The grid of a part of a grid.
 *
 * @param bounds inclusive indices of the part
 */
export function partOfGrid(
  grid: VolumeGeometry,
  { min, max }: { min: Vec3; max: Vec3 },
): VolumeGeometry {
  return {
    ...grid,
    dimensions: min.map((v, axis) => max[axis] - v + 1) as Vec3,
    imagePositionPatient: indexToPatient(grid, min),
  };
}
