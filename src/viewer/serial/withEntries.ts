import { applyEntries } from '../../sessions';
import type { SessionsReading } from '../../sessions';
import type { TimePointsState } from '../session/slices/timePointsSlice';

/**
 * The sessions of the files with what was entered.
 *
 * @throws DosimetryError INVALID_ARGUMENT for times and activities that cannot be
 */
export function withEntries({
  sessionsOfFiles,
  timePointEntries,
  cycleEntries,
}: TimePointsState): SessionsReading | undefined {
  return (
    sessionsOfFiles &&
    applyEntries(sessionsOfFiles, { sessions: timePointEntries, cycles: cycleEntries })
  );
}
