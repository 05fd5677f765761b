import { useId, useState } from 'react';
import { useWords } from '../viewer/words/useWords';

export interface NumberFieldProps {
  label: string;
  unit: string;
  value: number | undefined;
  min: number;
  max: number;
  /** Shown below: where the value comes from. */
  hint?: string;
  /** The field may be emptied: undefined is handed on then. */
  isOptional?: boolean;
  dataCy: string;
  onChange: (value: number | undefined) => void;
}

/**
 * A number with its unit. What is typed is handed on when it is left or confirmed with Enter; a
 * value outside the limits is not, and the field says which are allowed.
 */
export function NumberField({
  label,
  unit,
  value,
  min,
  max,
  hint,
  isOptional = false,
  dataCy,
  onChange,
}: NumberFieldProps) {
  const { t, plainNumber, parse } = useWords();
  const id = useId();
  // What is being typed; undefined while the field shows the value itself.
  const [draft, setDraft] = useState<string>();
  const shown = value === undefined ? '' : plainNumber(value);
  const text = draft ?? shown;
  const number = text.trim() === '' ? undefined : parse(text);
  const isValid =
    number === undefined
      ? isOptional || draft === undefined
      : Number.isFinite(number) && number >= min && number <= max;
  const commit = () => {
    if (draft === undefined || !isValid) {
      return;
    }
    setDraft(undefined);
    if (text !== shown) {
      onChange(number);
    }
  };
  return (
    <div className="kd-number">
      <label htmlFor={id}>{label}</label>
      <span>
        <input
          id={id}
          type="text"
          inputMode="decimal"
          value={text}
          aria-invalid={!isValid}
          aria-describedby={`${id}-hint`}
          data-cy={dataCy}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              commit();
            }
          }}
        />{' '}
        {unit}
      </span>
      <p className="kd-hint" id={`${id}-hint`} role={isValid ? undefined : 'alert'}>
        {isValid
          ? hint
          : t('number.needed', { min: plainNumber(min), max: plainNumber(max), unit })}
      </p>
    </div>
  );
}
