import type { SessionState } from '../sessionState';
import { currentVerdict } from './currentVerdict';

type WorkState = Pick<
  SessionState,
  | 'contours'
  | 'doseMaps'
  | 'entries'
  | 'statements'
  | 'given'
  | 'timePointEntries'
  | 'cycleEntries'
  | 'sensitivityEntries'
  | 'storedParts'
  | 'firstReading'
>;

/**
 * What the user has done and the archive does not have: two lists tell whether it is still the same
 * work. Undefined where there is nothing to lose.
 */
export function unstoredParts(state: WorkState): readonly unknown[] | undefined {
  const { contours, entries, statements, timePointEntries, cycleEntries, sensitivityEntries } =
    state;
  if (!contours) {
    return undefined;
  }
  const { administeredActivityMBq, fromActivity, effectiveHalfLifeHours } = entries;
  const entered = [
    administeredActivityMBq,
    fromActivity,
    effectiveHalfLifeHours,
    statements,
    timePointEntries,
    cycleEntries,
    sensitivityEntries,
  ];
  const verdict = currentVerdict(state);
  const { measurement, segmentationId } = contours;
  const isWorth =
    measurement.isEdited() ||
    verdict !== undefined ||
    state.firstReading !== undefined ||
    entered.some((part) => Object.keys(part).length > 0);
  return isWorth
    ? [segmentationId, measurement.revision(), verdict, state.firstReading, ...entered]
    : undefined;
}
