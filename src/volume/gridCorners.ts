import { indexToPatientMatrix } from './indexToPatientMatrix';
import { transformPoint } from './transformPoint';
import type { Vec3, VolumeGeometry } from './types';

/** Centres of the eight corner voxels of a grid, LPS mm. */
export function gridCorners(grid: VolumeGeometry): Vec3[] {
  const toPatient = indexToPatientMatrix(grid);
  const [i, j, k] = grid.dimensions.map((count) => [0, count - 1]);
  return i.flatMap((x) => j.flatMap((y) => k.map((z) => transformPoint(toPatient, [x, y, z]))));
}
