import type { Vec3 } from '../volume';

/**
 * Energy around a source voxel on the grid of an image, per decay in it. Symmetric about its axes,
 * so that one eighth holds all of it.
 */
export interface GridKernel {
  /** Voxels that it reaches beyond the source voxel along i, j, k. */
  halfWidths: Vec3;
  /**
   * keV left in the voxel at `i + (hi + 1) * (j + (hj + 1) * k)` voxels from the source, with h the
   * half widths.
   */
  octantKeV: Float64Array;
  /** Of the medium. */
  densityGPerMl: number;
}
