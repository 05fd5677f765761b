import type { Vec3 } from '../volume';
import type { GridKernel } from './gridKernel';
import type { PointKernel } from './pointKernel';
import { pointKernelOfTable } from './pointKernelOfTable';
import { pointKernelOnGrid } from './pointKernelOnGrid';
import { tableOnGrid } from './tableOnGrid';
import type { VoxelKernel } from './voxelKernel';

/** Relative difference of voxel sizes up to which a table is taken as it stands. */
const sameVoxelShare = 2e-4;

/**
 * A kernel on the voxels of an image. A table of the same voxels is taken as it stands; one of
 * other voxels is brought to them by way of the point kernel that it shows.
 * @returns with a clause for notes that names the kernel and what was done
 * @throws INVALID_ARGUMENT for voxels smaller than 1.5 mm
 */
export function kernelOnGrid(
  kernel: VoxelKernel | PointKernel,
  spacingMm: Vec3,
): { kernel: GridKernel; note: string } {
  const name = `the kernel "${kernel.name}" (${kernel.radionuclide}, ${kernel.source}`;
  const size = `${spacingMm.map((mm) => mm.toFixed(2)).join(' x ')} mm`;
  const photons = 'photons of all activity in the image included';
  if (!isTable(kernel)) {
    return {
      kernel: pointKernelOnGrid(kernel, spacingMm),
      note: `${name}: ${size}), ${photons}`,
    };
  }
  const isSame = spacingMm.every((mm) => Math.abs(mm / kernel.voxelMm - 1) <= sameVoxelShare);
  return isSame
    ? { kernel: tableOnGrid(kernel), note: `${name}, voxels of ${kernel.voxelMm} mm), ${photons}` }
    : {
        kernel: pointKernelOnGrid(pointKernelOfTable(kernel), spacingMm),
        note: `${name}, brought from voxels of ${kernel.voxelMm} mm to those of the image, ${size}), ${photons}`,
      };
}

function isTable(kernel: VoxelKernel | PointKernel): kernel is VoxelKernel {
  return 'octantMGyPerMBqS' in kernel;
}
