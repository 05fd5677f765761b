import { countSeen, nextInOrder } from '../review';
import type { HostContext } from '../viewer/host/hostTypes';
import { showSlice } from '../viewer/review/showSlice';
import { slicesWithKidney } from '../viewer/review/slicesWithKidney';
import type { KidneySession } from '../viewer/session/kidneySession';

export interface ShowKidneySliceOptions {
  /** The next slice with kidney that was not on screen, or the next or last worst difference. */
  which: 'unseen' | 'worse' | 'better';
}

/** Scrolls the views across the body to a slice that is worth a look. */
export function showKidneySlice(
  context: HostContext,
  { store, comparison: slice }: KidneySession,
  { which }: ShowKidneySliceOptions,
): void {
  const { contours, seenSlices, comparison } = store.get();
  if (!contours) {
    return;
  }
  if (which === 'unseen') {
    const { unseen } = countSeen(slicesWithKidney(contours), seenSlices);
    const k = nextInOrder(unseen, -1);
    if (k !== undefined) {
      showSlice(context, contours, k);
    }
    return;
  }
  if (comparison.status === 'ready' && comparison.compared.slices.length > 0) {
    const { slices } = comparison.compared;
    const step = which === 'worse' ? -1 : 1;
    const shown = Math.min(slices.length - 1, Math.max(0, comparison.shownSlice + step));
    slice.goTo(shown);
    showSlice(context, contours, slices[shown].k);
  }
}
