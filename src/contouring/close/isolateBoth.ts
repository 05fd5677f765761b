import type { CoarseKidneys } from '../coarseKidneys';
import type { CloseLooks } from './closeLooks';
import { isolateKidney } from './isolateKidney';

/**
 * For a model with one network, whose coarse look at each kidney is also the last one.
 * @param threshold probability from which a voxel is kidney
 */
export function isolateBoth({ right, left }: CoarseKidneys, threshold: number): CloseLooks {
  return {
    right: right && isolateKidney(right.field, threshold),
    left: left && isolateKidney(left.field, threshold),
  };
}
