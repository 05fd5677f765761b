import type { NuclideName } from '../nuclides';
/**
 * Absorbed dose around a source voxel in a homogeneous medium, per decay in it (voxel S values,
 * MIRD Pamphlet No. 17). Symmetric about its axes, so that one eighth holds all of it. Survives
 * postMessage.
 */
export interface VoxelKernel {
  /** As the user chooses it. */
  name: string;
  radionuclide: NuclideName;
  /** Where the numbers come from. */
  source: string;
  /** Edge of the cubic voxel, mm. */
  voxelMm: number;
  /** Of the medium that it was computed in. */
  densityGPerMl: number;
  /** Voxels that it reaches beyond the source voxel along each axis. */
  halfWidth: number;
  /** mGy/(MBq s) at i + (halfWidth + 1) * (j + (halfWidth + 1) * k) voxels from the source. */
  octantMGyPerMBqS: Float64Array;
}
