import { giveVerdict } from '../review';
import type { ApprovalQuestion, Verdict } from '../review';
import type { HostContext } from '../viewer/host/hostTypes';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { publishReport } from '../viewer/report/publishReport';
import { openQuestions } from '../viewer/review/openQuestions';
import type { KidneySession } from '../viewer/session/kidneySession';
import { reviewedParts } from '../viewer/session/selectors/reviewedParts';
import { toUserMessage } from '../viewer/session/toUserMessage';

export interface GiveKidneyVerdictOptions {
  status: Verdict['status'];
  /** Questions that the reviewer has answered with yes. */
  answered?: ApprovalQuestion['code'][];
}

/**
 * Approves or rejects the contours as they are now, in the reviewer's name. An approval asks first
 * where slices were not on screen, warnings stand, or a kidney is missing.
 */
export async function giveKidneyVerdict(
  context: HostContext,
  session: KidneySession,
  { status, answered = [] }: GiveKidneyVerdictOptions,
): Promise<void> {
  const { store, review, run } = session;
  await refreshMeasurement(context, session);
  const state = store.get();
  if (!state.contours) {
    return;
  }
  try {
    const reviewerName = state.entries.reviewerName ?? state.loginName;
    const verdict = giveVerdict({ status, reviewerName, now: new Date() });
    const questions = status === 'APPROVED' ? openQuestions(state) : [];
    const open = questions.filter(({ code }) => !answered.includes(code));
    if (open.length > 0) {
      review.ask(questions);
      return;
    }
    review.give({ verdict, about: reviewedParts(state) });
    publishReport(session);
  } catch (error) {
    run.showError(toUserMessage(error));
  }
}
