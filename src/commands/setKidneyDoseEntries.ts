import type { KidneySession } from '../ohif/kidneySession';
import { publishReport } from '../ohif/publishReport';
import type { DoseEntries } from '../ohif/sessionState';

/** Takes what the user entered (administered activity, effective half-lives, reviewer) into the numbers. */
export function setKidneyDoseEntries(
  session: KidneySession,
  change: Partial<Omit<DoseEntries, 'treatAsRegistered'>>,
): void {
  const { store, current } = session;
  const { entries } = store.get();
  store.update({
    entries: { ...entries, ...change, treatAsRegistered: entries.treatAsRegistered },
  });
  if (current) {
    publishReport(session, current);
  }
}
