import type { HostContext } from '../viewer/host/hostTypes';
import type { ReviewAction } from '../viewer/review/reviewKeys';
import type { KidneySession } from '../viewer/session/kidneySession';
import { giveKidneyVerdict } from './giveKidneyVerdict';
import { showKidneySlice } from './showKidneySlice';

/** What the reviewer's keys do: approve (or ask), reject, and the next slice to look at. */
export function reviewByKey(
  context: HostContext,
  session: KidneySession,
  action: ReviewAction,
): void {
  if (action === 'next') {
    const isComparing = session.store.get().comparison.status === 'ready';
    showKidneySlice(context, session, { which: isComparing ? 'better' : 'unseen' });
    return;
  }
  void giveKidneyVerdict(context, session, {
    status: action === 'approve' ? 'APPROVED' : 'REJECTED',
  });
}
