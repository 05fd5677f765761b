import type { KidneySide } from '../../labels';
import type { KidneyStatement } from '../../review';
import { useWords } from '../../viewer/words/useWords';

export interface StatementFieldProps {
  side: KidneySide;
  statement: KidneyStatement | undefined;
  onChange: (statement: KidneyStatement | undefined) => void;
}

const choices = ['none', 'nephrectomy', 'never-formed', 'not-stated', 'transplant'] as const;

type Choice = (typeof choices)[number];

/** Whether a kidney is absent or a transplant, at the reviewer's word. */
export function StatementField({ side, statement, onChange }: StatementFieldProps) {
  const { t } = useWords();
  return (
    <label className="kd-field">
      {t(`kidney.${side}`)}
      <select
        value={choiceOf(statement)}
        data-cy={`kidney-statement-${side}`}
        onChange={({ target }) => onChange(statementOf(target.value as Choice))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`statement.${choice}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function choiceOf(statement: KidneyStatement | undefined): Choice {
  if (!statement) {
    return 'none';
  }
  return statement.kind === 'absent' ? statement.reason : 'transplant';
}

function statementOf(choice: Choice): KidneyStatement | undefined {
  if (choice === 'none') {
    return undefined;
  }
  return choice === 'transplant' ? { kind: 'transplant' } : { kind: 'absent', reason: choice };
}
