import type { VoxelKernel } from '../dose/voxelKernel';
import { readBySchema } from '../schema';
import { createKernels } from './createKernels';
import { kernelsSchema } from './schema/kernelsSchema';

/**
 * Dose kernels of a file of their own: a list as `kernels` in the settings of a site.
 * @throws INVALID_CONFIGURATION also for a table that cannot be a kernel of its radionuclide
 */
export function readKernels(value: unknown): VoxelKernel[] {
  const reading = {
    root: 'kernels',
    owner: 'of the file',
    next: 'Correct the file; docs/reference/settings.md says what a kernel needs.',
  };
  return createKernels(readBySchema(kernelsSchema, value, reading), reading);
}
