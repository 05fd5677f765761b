import type { KidneySession } from '../viewer/session/kidneySession';
import { autoContourKidneys } from './autoContourKidneys';
import type { HostContext } from '../viewer/host/hostTypes';

export interface DiscardKidneyWorkOptions {
  /** Of a record that was offered; without it all that this browser keeps, of every study. */
  id?: string;
}

/** Lets go of unstored work of earlier visits; where nothing else is offered, contours anew. */
export async function discardKidneyWork(
  context: HostContext,
  session: KidneySession,
  { id }: DiscardKidneyWorkOptions,
): Promise<void> {
  const { store, saved, savedWorkStore } = session;
  await (id === undefined ? savedWorkStore?.removeAll() : savedWorkStore?.remove(id))?.catch(
    () => undefined,
  );
  saved.discard(id);
  if (id === undefined) {
    saved.autosaved({ status: 'none' });
  }
  const { phase, savedWork, contourObjects } = store.get();
  const isNothingLeft = savedWork.length === 0 && !contourObjects.some(({ isOurs }) => isOurs);
  if (phase === 'offer' && isNothingLeft) {
    await autoContourKidneys(context, session);
  }
}
