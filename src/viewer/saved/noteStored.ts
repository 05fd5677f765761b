import type { KidneySession } from '../session/kidneySession';

/**
 * The archive has the work as it was when storing began: the browser need not keep it any longer.
 * What was changed meanwhile is unstored again, and kept with the next change.
 *
 * @param parts of the work that was stored (`unstoredParts`)
 */
export async function noteStored(
  { saved, savedWorkStore, store, tabId }: KidneySession,
  parts: readonly unknown[] | undefined,
): Promise<void> {
  saved.stored(parts);
  const { contours } = store.get();
  if (savedWorkStore && contours) {
    // The record is too old to harm: it is offered once more at worst.
    await savedWorkStore.remove(`${tabId} ${contours.segmentationId}`).catch(() => undefined);
  }
}
