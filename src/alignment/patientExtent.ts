import { gridCorners } from '../volume';
import type { Vec3, VolumeGeometry } from '../volume/types';

export interface PatientExtent {
  min: Vec3;
  max: Vec3;
}

/** Axis-aligned LPS bounds (mm) of all voxel centres of a volume of any orientation. */
export function patientExtent(geometry: VolumeGeometry): PatientExtent {
  const min: Vec3 = [Infinity, Infinity, Infinity];
  const max: Vec3 = [-Infinity, -Infinity, -Infinity];
  for (const point of gridCorners(geometry)) {
    for (let axis = 0; axis < 3; axis++) {
      min[axis] = Math.min(min[axis], point[axis]);
      max[axis] = Math.max(max[axis], point[axis]);
    }
  }
  return { min, max };
}
