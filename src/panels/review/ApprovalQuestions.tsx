import type { ApprovalQuestion } from '../../review';
import { useWords } from '../../viewer/words/useWords';

export interface ApprovalQuestionsProps {
  questions: readonly ApprovalQuestion[];
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What an approval asks before it is given. */
export function ApprovalQuestions({ questions, run }: ApprovalQuestionsProps) {
  const { t, say } = useWords();
  if (questions.length === 0) {
    return null;
  }
  return (
    <div className="kd-message kd-info" role="alertdialog" data-cy="kidney-approval-questions">
      {questions.map(({ code, text }) => (
        <p key={text} data-code={code}>
          {say(text)}
        </p>
      ))}
      <div className="kd-actions">
        <button
          className="kd-button kd-primary"
          data-cy="kidney-approve-all"
          onClick={() =>
            run('giveKidneyVerdict', {
              status: 'APPROVED',
              answered: questions.map(({ code }) => code),
            })
          }
        >
          {t('review.approveAll')}
        </button>
        <button
          className="kd-button"
          data-cy="kidney-approve-not-yet"
          onClick={() => run('showKidneySlice', { which: 'unseen' })}
        >
          {t('review.nextUnseen')}
        </button>
      </div>
    </div>
  );
}
