import { octantSum } from './octantSum';
import { tableOnGrid } from './tableOnGrid';
import type { VoxelKernel } from './voxelKernel';

/** Energy that one decay leaves in the voxels of a kernel, keV: the sum of dose x mass. */
export function kernelEnergyKeV(
  kernel: Pick<VoxelKernel, 'voxelMm' | 'densityGPerMl' | 'halfWidth' | 'octantMGyPerMBqS'>,
): number {
  const { octantKeV, halfWidths } = tableOnGrid(kernel);
  return octantSum(octantKeV, halfWidths);
}
