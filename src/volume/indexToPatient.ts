import { indexToPatientMatrix } from './indexToPatientMatrix';
import { transformPoint } from './transformPoint';
import type { Vec3, VolumeGeometry } from './types';

/**
 * LPS mm of the (fractional) voxel index [i, j, k]. For many points, call `indexToPatientMatrix`
 * once and then `transformPoint`.
 */
export function indexToPatient(geometry: VolumeGeometry, index: Vec3): Vec3 {
  return transformPoint(indexToPatientMatrix(geometry), index);
}
