import type { KidneySession } from '../session/kidneySession';
import { hasUnstoredWork } from '../session/selectors/hasUnstoredWork';

/**
 * The archive has the work as it was when storing began: the browser need not keep it any longer.
 * Where something was changed meanwhile the record stays.
 *
 * @param parts of the work that was stored (`unstoredParts`)
 */
export async function noteStored(
  { saved, savedWorkStore, store, tabId }: KidneySession,
  parts: readonly unknown[] | undefined,
): Promise<void> {
  saved.stored(parts);
  const { contours } = store.get();
  if (savedWorkStore && contours && !hasUnstoredWork(store.get())) {
    // The record is too old to harm: it is offered once more at worst.
    await savedWorkStore.remove(`${tabId} ${contours.segmentationId}`).catch(() => undefined);
  }
}
