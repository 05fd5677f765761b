import type { Vec3 } from '../../volume/types';

/** A block along the patient's axes, LPS mm; of voxels, it ends at their centres. */
export interface PatientBounds {
  min: Vec3;
  max: Vec3;
}
