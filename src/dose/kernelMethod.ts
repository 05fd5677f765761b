import { DosimetryError } from '../errors';
import type { NuclideName } from '../nuclides';
import type { DoseMethod } from './energyDose';
import type { PointKernel } from './pointKernel';
import type { VoxelKernel } from './voxelKernel';

/**
 * The method that spreads energy by a kernel.
 * @throws RADIONUCLIDE_MISMATCH for a kernel of another nuclide than the activity's
 */
export function kernelMethod(
  kernel: VoxelKernel | PointKernel,
  radionuclide: NuclideName,
): DoseMethod {
  if (kernel.radionuclide !== radionuclide) {
    throw new DosimetryError('RADIONUCLIDE_MISMATCH', {
      what: `The dose kernel "${kernel.name}" cannot be used.`,
      why: `It is of ${kernel.radionuclide}, and the activity is of ${radionuclide}.`,
      next: `Choose local deposition, or a kernel of ${radionuclide}, as "${radionuclide} in water".`,
    });
  }
  return { type: 'voxel-kernel', kernel };
}
