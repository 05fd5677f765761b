import { patientToIndexMatrix } from '../../src/volume/patientToIndexMatrix';
import { transformPoint } from '../../src/volume/transformPoint';
import type { Vec3, VolumeGeometry } from '../../src/volume/types';

/**
 * (Fractional) voxel index [i, j, k] of the point [x, y, z] in LPS mm; whole numbers are voxel
 * centres. For many points take `patientToIndexMatrix` once and `transformPoint`.
 * @throws INVALID_ARGUMENT if the geometry has no volume.
 */
export function patientToIndex(geometry: VolumeGeometry, point: Vec3): Vec3 {
  return transformPoint(patientToIndexMatrix(geometry), point);
}
