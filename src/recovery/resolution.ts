import type { Vec3 } from '../volume';

/**
 * Full width at half maximum of the blur of a reconstructed SPECT, mm: one for all directions, or
 * one across and one along the body.
 */
export type FullWidthHalfMaximumMm = number | { transaxial: number; axial: number };

/** How finely an image shows things. */
export interface Resolution {
  fwhmMm: FullWidthHalfMaximumMm;
  /**
   * Voxel of the SPECT along the patient's x, y and z, where `fwhmMm` is of the camera alone. A
   * width that was measured on images has their voxels in it: leave this out.
   */
  voxelMm?: Vec3;
}
