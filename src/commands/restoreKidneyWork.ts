import { runOpening } from '../viewer/contours/runOpening';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { reassessEdited } from '../viewer/measuring/reassessEdited';
import { publishReport } from '../viewer/report/publishReport';
import { autosave } from '../viewer/saved/autosave';
import { restoreWork } from '../viewer/saved/restoreWork';
import type { SavedDetails } from '../viewer/saved/savedDetails';
import type { KidneySession } from '../viewer/session/kidneySession';
import { reviewedParts } from '../viewer/session/selectors/reviewedParts';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

export interface RestoreKidneyWorkOptions {
  /** Of a record that was offered. */
  id: string;
}

/**
 * Goes on with unstored work of an earlier visit. Its record is let go once this tab has its own.
 */
export async function restoreKidneyWork(
  context: HostContext,
  session: KidneySession,
  { id }: RestoreKidneyWorkOptions,
): Promise<void> {
  const { store, saved, savedWorkStore } = session;
  const work = store.get().savedWork.find((one) => one.id === id);
  if (!work) {
    return;
  }
  let doseUIDs: string[] = [];
  const isOpen = await runOpening(context, session, async (signal) => {
    doseUIDs = await restoreWork(context, session, work, signal);
  });
  const { contours } = store.get();
  if (!isOpen || !contours) {
    return;
  }
  await selectKidneyDoseMap(
    context,
    session,
    doseUIDs.length > 0 ? { displaySetInstanceUIDs: doseUIDs } : {},
  );
  await refreshMeasurement(context, session);
  reassessEdited(context, session, contours);
  restoreVerdict(session, work.details, doseUIDs);
  await autosave(context, session);
  const isElsewhere = store.get().otherTabs.includes(work.tabId);
  if (store.get().autosave.status === 'kept' && !isElsewhere) {
    await savedWorkStore?.remove(id).catch(() => undefined);
    saved.discard(id);
  }
}

/** A verdict holds for the dose maps that it was given on. */
function restoreVerdict(
  session: KidneySession,
  { verdict, selectedDoses }: SavedDetails,
  doseUIDs: readonly string[],
): void {
  const state = session.store.get();
  const isSame =
    doseUIDs.length === selectedDoses.length && state.doseMaps.length === selectedDoses.length;
  if (verdict && isSame) {
    session.review.give({ verdict, about: reviewedParts(state) });
    publishReport(session);
  }
}
