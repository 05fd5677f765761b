import type { GridKernel } from './gridKernel';
import { joulePerKeV } from './joulePerKeV';
import type { VoxelKernel } from './voxelKernel';

/** A table of S values as energies, on its own voxels. */
export function tableOnGrid({
  halfWidth,
  octantMGyPerMBqS,
  voxelMm,
  densityGPerMl,
}: Omit<VoxelKernel, 'name' | 'radionuclide' | 'source'>): GridKernel {
  const massKg = (voxelMm ** 3 / 1000) * densityGPerMl * 1e-3;
  // 1 mGy/(MBq s) is 1e-9 Gy a decay.
  const factor = (1e-9 * massKg) / joulePerKeV;
  return {
    halfWidths: [halfWidth, halfWidth, halfWidth],
    octantKeV: octantMGyPerMBqS.map((value) => value * factor),
    densityGPerMl,
  };
}
