import type { CoarseKidneys } from '../coarseKidneys';
import type { CloseLooks } from './closeLooks';
import { isolateKidney } from './isolateKidney';

/**
 * For a model with one network: the coarse look at each kidney is the last one.
 *
 * @param threshold kidney against background
 */
export function isolateBoth({ right, left }: CoarseKidneys, threshold: number): CloseLooks {
  return {
    right: right && isolateKidney(right.field, threshold),
    left: left && isolateKidney(left.field, threshold),
  };
}
