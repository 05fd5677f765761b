import { composeAffine } from './composeAffine';
import { indexToPatientMatrix } from './indexToPatientMatrix';
import { patientToIndexMatrix } from './patientToIndexMatrix';
import type { Affine, VolumeGeometry } from './types';

/**
 * Map from voxel indices of `from` to (fractional) voxel indices of `to`, through patient space.
 * The caller has to make sure that both have the same frame of reference.
 * @throws INVALID_ARGUMENT if `to` has no volume.
 */
export function indexToIndexMatrix(from: VolumeGeometry, to: VolumeGeometry): Affine {
  return composeAffine(indexToPatientMatrix(from), patientToIndexMatrix(to));
}
