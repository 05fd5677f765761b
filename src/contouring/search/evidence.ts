import type { SidesSeen } from './seenByClass';

/**
 * How strongly a coarse pass suggests that both kidneys are in its box, voxels. A pair counts far
 * more than a large structure on one side.
 */
export function evidence({ right, left }: SidesSeen): number {
  return Math.min(right.voxels, left.voxels) + 0.1 * (right.voxels + left.voxels);
}
