import type { VolumeGeometry } from '../../../src/volume';
import { gridAround } from './gridAround';

const spacingMm = 4.795;

/** The SPECT's grid, as high as the CT, and off it by a fraction of a voxel. */
export function spectGrid(
  ct: VolumeGeometry,
  random: { between(low: number, high: number): number },
): VolumeGeometry {
  const slices = Math.floor((ct.dimensions[2] * ct.spacingMm[2]) / spacingMm);
  return gridAround(ct, spacingMm, [128, 128, slices], random);
}
