import { currentVerdict } from '../../viewer/session/selectors/currentVerdict';
import type { SessionState } from '../../viewer/session/sessionState';
import { reviewTexts as texts } from './reviewTexts';

/** The verdict, or that there was one before something was changed. */
export function VerdictLine({ state }: { state: SessionState }) {
  const { given } = state;
  if (!given) {
    return null;
  }
  const { status, reviewerName, reviewedAt } = given.verdict;
  const word = status === 'APPROVED' ? texts.states.approved : texts.states.rejected;
  const name = reviewerName.replace(/\^+/g, ' ').trim();
  return currentVerdict(state) ? (
    <p className="kd-status" role="status" data-cy="kidney-verdict" data-status={status}>
      <strong>{texts.given(word, name, new Date(reviewedAt).toLocaleString())}</strong>{' '}
      {texts.anyEdit}
    </p>
  ) : (
    <p className="kd-status" role="status" data-cy="kidney-verdict" data-status="UNAPPROVED">
      {texts.withdrawn(word.toLowerCase(), name)}
    </p>
  );
}
