import type { DoseEntries } from '../ohif/doseSlice';
import type { KidneySession } from '../ohif/kidneySession';
import { publishReport } from '../ohif/publishReport';

/** Takes what the user entered (administered activity, effective half-lives, reviewer) into the numbers. */
export function setKidneyDoseEntries(
  session: KidneySession,
  change: Partial<Omit<DoseEntries, 'treatAsRegistered'>>,
): void {
  session.dose.enter(change);
  publishReport(session);
}
