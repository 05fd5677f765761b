import { kidneySides } from '../../labels';
import { countSeen } from '../../review';
import type { KidneyStatement } from '../../review';
import { slicesWithKidney } from '../../viewer/review/slicesWithKidney';
import type { SessionState } from '../../viewer/session/sessionState';
import { PanelSection } from '../PanelSection';
import { ApprovalQuestions } from './ApprovalQuestions';
import { StatementField } from './StatementField';
import { VerdictLine } from './VerdictLine';
import { useWords } from '../../viewer/words/useWords';

export interface ReviewSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What was looked at, what the reviewer confirms, and the verdict. */
export function ReviewSection({ state, run }: ReviewSectionProps) {
  const { t } = useWords();
  const { contours, seenSlices, entries, loginName, statements, phase } = state;
  if (!contours) {
    return null;
  }
  const { seen, total, unseen } = countSeen(slicesWithKidney(contours), seenSlices);
  const isRunning = phase === 'running';
  return (
    <PanelSection title={t('review.title')} dataCy="kidney-review">
      <p data-cy="kidney-seen" data-seen={seen} data-total={total}>
        {t('review.seen', { seen, total })}{' '}
        {unseen.length > 0 && (
          <button
            className="kd-button kd-small"
            data-cy="kidney-next-unseen"
            onClick={() => run('showKidneySlice', { which: 'unseen' })}
          >
            {t('review.nextUnseen')}
          </button>
        )}
      </p>
      <label className="kd-field">
        {t('review.reviewer')}
        <input
          type="text"
          value={entries.reviewerName ?? loginName ?? ''}
          maxLength={64}
          data-cy="kidney-reviewer"
          onChange={({ target }) =>
            run('setKidneyDoseEntries', { reviewerName: target.value || undefined })
          }
        />
      </label>
      <p className="kd-hint">{t('review.reviewerHint')}</p>
      <details className="kd-section" data-cy="kidney-statements">
        <summary>{t('review.statements')}</summary>
        {kidneySides.map(({ side }) => (
          <StatementField
            key={side}
            side={side}
            statement={statements[side]}
            onChange={(statement?: KidneyStatement) => run('stateKidney', { side, statement })}
          />
        ))}
      </details>
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          disabled={isRunning}
          data-cy="kidney-approve"
          onClick={() => run('giveKidneyVerdict', { status: 'APPROVED' })}
        >
          {t('review.approve')}
        </button>
        <button
          className="kd-button"
          disabled={isRunning}
          data-cy="kidney-reject"
          onClick={() => run('giveKidneyVerdict', { status: 'REJECTED' })}
        >
          {t('review.reject')}
        </button>
      </div>
      <ApprovalQuestions questions={state.approvalQuestions} run={run} />
      <VerdictLine state={state} />
      <p className="kd-hint">{t('review.keys')}</p>
    </PanelSection>
  );
}
