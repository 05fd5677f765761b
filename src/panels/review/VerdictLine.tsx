import { currentVerdict } from '../../viewer/session/selectors/currentVerdict';
import type { SessionState } from '../../viewer/session/sessionState';
import { useWords } from '../../viewer/words/useWords';

/** The verdict, or that there was one before something was changed. */
export function VerdictLine({ state }: { state: SessionState }) {
  const { t, moment } = useWords();
  const { given } = state;
  if (!given) {
    return null;
  }
  const { status, reviewerName, reviewedAt } = given.verdict;
  const isApproval = status === 'APPROVED';
  const name = reviewerName.replace(/\^+/g, ' ').trim();
  return currentVerdict(state) ? (
    <p className="kd-status" role="status" data-cy="kidney-verdict" data-status={status}>
      <strong>
        {t(isApproval ? 'review.approvedBy' : 'review.rejectedBy', {
          name,
          at: moment(reviewedAt),
        })}
      </strong>{' '}
      {t('review.anyEdit')}
    </p>
  ) : (
    <p className="kd-status" role="status" data-cy="kidney-verdict" data-status="UNAPPROVED">
      {t(isApproval ? 'review.approvalWithdrawn' : 'review.rejectionWithdrawn', { name })}
    </p>
  );
}
