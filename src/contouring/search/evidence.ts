import type { CoarseKidneys } from './kidneyCentroids';

/** How much of both kidneys a coarse pass saw, voxels: a pair counts far more than something large on one side. */
export function evidence({ voxels: { right, left } }: CoarseKidneys): number {
  return Math.min(right, left) + 0.1 * (right + left);
}
