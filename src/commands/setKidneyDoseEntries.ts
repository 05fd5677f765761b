import { publishReport } from '../viewer/report/publishReport';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { DoseEntries } from '../viewer/session/slices/doseSlice';

/**
 * Takes what the user entered (administered activity, effective half-lives, reviewer) into the
 * numbers.
 */
export function setKidneyDoseEntries(
  session: KidneySession,
  change: Partial<Omit<DoseEntries, 'treatAsRegistered'>>,
): void {
  session.dose.enter(change);
  publishReport(session);
}
