import { createVoxelKernel } from '../dose/createVoxelKernel';
import type { VoxelKernelTable } from '../dose/createVoxelKernel';
import type { VoxelKernel } from '../dose/voxelKernel';
import { DosimetryError } from '../errors';
import type { SchemaReading } from '../schema';

/**
 * Kernels of the tables of a site.
 * @param reading of the list: its path and what to do about a wrong table
 * @throws INVALID_CONFIGURATION for a table that cannot be a kernel of its radionuclide
 */
export function createKernels(
  tables: readonly VoxelKernelTable[],
  reading: SchemaReading,
): VoxelKernel[] {
  return tables.map((table, n) => createKernel(table, n, reading));
}

function createKernel(
  table: VoxelKernelTable,
  index: number,
  { root, owner, next }: SchemaReading,
): VoxelKernel {
  try {
    return createVoxelKernel(table);
  } catch (cause) {
    if (!(cause instanceof DosimetryError)) {
      throw cause;
    }
    throw new DosimetryError('INVALID_CONFIGURATION', {
      what: `The setting ${root}[${index}] ${owner} cannot be used.`,
      why: cause.why,
      next,
      cause,
    });
  }
}
