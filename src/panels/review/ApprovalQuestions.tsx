import type { ApprovalQuestion } from '../../review';
import { reviewTexts as texts } from './reviewTexts';

export interface ApprovalQuestionsProps {
  questions: readonly ApprovalQuestion[];
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What an approval asks before it is given. */
export function ApprovalQuestions({ questions, run }: ApprovalQuestionsProps) {
  if (questions.length === 0) {
    return null;
  }
  return (
    <div className="kd-message kd-info" role="alertdialog" data-cy="kidney-approval-questions">
      {questions.map(({ code, text }) => (
        <p key={text} data-code={code}>
          {text}
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
          {texts.approveAll}
        </button>
        <button
          className="kd-button"
          data-cy="kidney-approve-not-yet"
          onClick={() => run('showKidneySlice', { which: 'unseen' })}
        >
          {texts.nextUnseen}
        </button>
      </div>
    </div>
  );
}
