import type { SidesSeen } from './seenByClass';

/**
 * How much of both kidneys a coarse pass saw, voxels: a pair counts far more than something large
 * on one side.
 */
export function evidence({ right, left }: SidesSeen): number {
  return Math.min(right.voxels, left.voxels) + 0.1 * (right.voxels + left.voxels);
}
