import type { SessionState } from '../sessionState';
import { isDoseOnShownCt } from './isDoseOnShownCt';

/** Rounding of sums, relative; a voxel is more. */
const sameVolume = 1e-6;

/**
 * Whether the contours on the shown CT were changed since the dose of the cycle was computed in
 * them: its curves then are of other contours than the table beside.
 */
export function areContoursNewer(
  state: Pick<SessionState, 'serialDoses' | 'cycleNumber' | 'contours' | 'result'>,
): boolean {
  const dose = state.serialDoses[state.cycleNumber];
  if (!dose || dose.isRestored || !isDoseOnShownCt(state)) {
    return false;
  }
  return dose.summary.kidneys.some(({ side, volumeMl }) => {
    const now = state.result?.rows.find((row) => row.side === side)?.volumeMl;
    return now !== undefined && Math.abs(now / volumeMl - 1) > sameVolume;
  });
}
