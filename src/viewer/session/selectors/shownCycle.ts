import type { TherapyCycle } from '../../../sessions';
import type { TimePointsState } from '../slices/timePointsSlice';

/** The therapy cycle that the panel shows, with what was entered. */
export function shownCycle({
  sessions,
  cycleNumber,
}: Pick<TimePointsState, 'sessions' | 'cycleNumber'>): TherapyCycle | undefined {
  return sessions?.cycles.find(({ number }) => number === cycleNumber);
}
