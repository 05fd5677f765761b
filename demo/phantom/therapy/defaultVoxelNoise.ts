import type { RenalKinetics } from '../nuclear/concentrationsAt';
import { uptakeAt } from '../nuclear/uptakeAt';

/** Relative, of a kidney's voxel at `referenceHours`. */
const referenceNoise = 0.08;
const referenceHours = 4;

/**
 * Relative noise of a kidney's voxel where every scan takes as long: it goes with the root of the
 * counts, 8 % at 4 h to 15 % at 96 h.
 */
export function defaultVoxelNoise(hours: number, { kinetics }: RenalKinetics): number {
  const { right, left } = kinetics;
  const counts = (at: number): number => uptakeAt(at, right) + uptakeAt(at, left);
  return referenceNoise * Math.sqrt(counts(referenceHours) / counts(hours));
}
