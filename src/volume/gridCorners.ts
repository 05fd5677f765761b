import { cornerIndices } from './cornerIndices';
import { indexToPatientMatrix } from './indexToPatientMatrix';
import { transformPoint } from './transformPoint';
import type { Vec3, VolumeGeometry } from './types';

/** Centres of the eight corner voxels of a grid, LPS mm. */
export function gridCorners(grid: VolumeGeometry): Vec3[] {
  const toPatient = indexToPatientMatrix(grid);
  return cornerIndices(grid).map((index) => transformPoint(toPatient, index));
}
