import { largest } from '../numbers';
import { gridCorners } from './gridCorners';
import type { VolumeGeometry } from './types';

/** Largest distance between corresponding corner voxels of two grids of the same dimensions, mm. */
export function gridsApartMm(a: VolumeGeometry, b: VolumeGeometry): number {
  const there = gridCorners(b);
  return largest(
    gridCorners(a).map((corner, n) => Math.hypot(...corner.map((v, axis) => v - there[n][axis]))),
  );
}
