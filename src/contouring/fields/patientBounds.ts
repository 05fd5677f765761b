import type { Vec3 } from '../../volume/types';

/** A block along the patient's axes, LPS mm. The bounds of voxels end at the voxels' centres. */
export interface PatientBounds {
  min: Vec3;
  max: Vec3;
}
