import type { KidneySide } from '../../labels';
import type { KidneyStatement } from '../../review';
import { reviewTexts as texts } from './reviewTexts';

export interface StatementFieldProps {
  side: KidneySide;
  statement: KidneyStatement | undefined;
  onChange: (statement: KidneyStatement | undefined) => void;
}

type Choice = keyof typeof texts.statements;

const choices = Object.keys(texts.statements) as Choice[];

/** Whether a kidney is absent or a transplant, at the reviewer's word. */
export function StatementField({ side, statement, onChange }: StatementFieldProps) {
  return (
    <label className="kd-field">
      {texts.statement(side)}
      <select
        value={choiceOf(statement)}
        data-cy={`kidney-statement-${side}`}
        onChange={({ target }) => onChange(statementOf(target.value as Choice))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {texts.statements[choice]}
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
