import { ctSeriesSteps } from './ctSeriesSteps';
import type { CtSeries, CtSlice } from '../types';

/**
 * assembleCtSeries for a thread that must not be blocked: the work (about two milliseconds for a
 * slice of 512 x 512) pauses after each slice.
 * @param pause waits if other work is due; may throw to stop
 */
export async function assembleCtSeriesInSteps(
  slices: CtSlice[],
  pause: () => Promise<void> | undefined,
): Promise<CtSeries> {
  const steps = ctSeriesSteps(slices, {});
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      return value;
    }
    const pausing = pause();
    if (pausing) {
      await pausing;
    }
  }
}
