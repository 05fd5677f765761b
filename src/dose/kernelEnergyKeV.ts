import { joulePerKeV } from './joulePerKeV';
import type { VoxelKernel } from './voxelKernel';

/** Energy that one decay leaves in the voxels of a kernel, keV: the sum of dose x mass. */
export function kernelEnergyKeV({
  voxelMm,
  densityGPerMl,
  halfWidth,
  octantMGyPerMBqS,
}: Pick<VoxelKernel, 'voxelMm' | 'densityGPerMl' | 'halfWidth' | 'octantMGyPerMBqS'>): number {
  const width = halfWidth + 1;
  let sum = 0;
  octantMGyPerMBqS.forEach((value, n) => {
    const place = [n % width, Math.floor(n / width) % width, Math.floor(n / width ** 2)];
    // A value off an axis stands for its mirror image, too.
    sum += value * 2 ** place.filter((offset) => offset > 0).length;
  });
  const massKg = (voxelMm ** 3 / 1000) * densityGPerMl * 1e-3;
  // 1 mGy/(MBq s) is 1e-9 Gy a decay.
  return (sum * 1e-9 * massKg) / joulePerKeV;
}
