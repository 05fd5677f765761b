import { countSeen, neighbourInOrder, nextInOrder } from '../review';
import type { HostContext } from '../viewer/host/hostTypes';
import { showSlice } from '../viewer/review/showSlice';
import { shownSlice } from '../viewer/review/shownSlice';
import { slicesWithKidney } from '../viewer/review/slicesWithKidney';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { KidneyContours } from '../viewer/session/slices/contoursSlice';

export interface ShowKidneySliceOptions {
  /**
   * The next slice with kidney that was not on screen; the next or last worst difference; what is
   * due, the next difference while contours are compared and the next unseen slice otherwise; or
   * the neighbouring slice with kidney.
   */
  which: 'unseen' | 'worse' | 'better' | 'due' | 'towardsHead' | 'towardsFeet';
}

/** Scrolls the views across the body to a slice that is worth a look. */
export function showKidneySlice(
  context: HostContext,
  session: KidneySession,
  { which }: ShowKidneySliceOptions,
): void {
  const { contours, comparison } = session.store.get();
  if (!contours) {
    return;
  }
  const isComparing = comparison.status === 'ready';
  if (which === 'worse' || which === 'better' || (which === 'due' && isComparing)) {
    showDifference(context, session, which === 'worse' ? -1 : 1);
    return;
  }
  const k =
    which === 'unseen' || which === 'due'
      ? nextUnseen(session, contours)
      : neighbour(context, contours, which === 'towardsHead');
  if (k !== undefined) {
    showSlice(context, contours, k);
  }
}

function showDifference(
  context: HostContext,
  { store, comparison: slice }: KidneySession,
  step: -1 | 1,
): void {
  const { contours, comparison } = store.get();
  if (contours && comparison.status === 'ready' && comparison.compared.slices.length > 0) {
    const { slices } = comparison.compared;
    const shown = Math.min(slices.length - 1, Math.max(0, comparison.shownSlice + step));
    slice.goTo(shown);
    showSlice(context, contours, slices[shown].k);
  }
}

function nextUnseen({ store }: KidneySession, contours: KidneyContours): number | undefined {
  const { unseen } = countSeen(slicesWithKidney(contours), store.get().seenSlices);
  return nextInOrder(unseen, -1);
}

function neighbour(
  context: HostContext,
  contours: KidneyContours,
  isTowardsHead: boolean,
): number | undefined {
  const shown = shownSlice(context, contours);
  // Slices follow each other along the grid's normal, which may point to either end.
  const isNormalToHead = contours.ct.volume.direction[8] > 0;
  return shown === undefined
    ? undefined
    : neighbourInOrder(slicesWithKidney(contours), shown, isTowardsHead === isNormalToHead);
}
