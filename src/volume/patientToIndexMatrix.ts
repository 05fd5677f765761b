import { indexToPatientMatrix } from './indexToPatientMatrix';
import { invertAffine } from './invertAffine';
import type { Affine, VolumeGeometry } from './types';

/**
 * Map from LPS mm to (fractional) voxel indices (i, j, k).
 * @throws INVALID_ARGUMENT if the geometry has no volume.
 */
export function patientToIndexMatrix(geometry: VolumeGeometry): Affine {
  return invertAffine(indexToPatientMatrix(geometry));
}
