import { useId, useState } from 'react';

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
  const id = useId();
  // What is being typed; undefined while the field shows the value itself.
  const [draft, setDraft] = useState<string>();
  const text = draft ?? textOf(value);
  const number = text.trim() === '' ? undefined : Number(text.replace(',', '.'));
  const isValid =
    number === undefined
      ? isOptional || draft === undefined
      : Number.isFinite(number) && number >= min && number <= max;
  const commit = () => {
    if (draft === undefined || !isValid) {
      return;
    }
    setDraft(undefined);
    if (text !== textOf(value)) {
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
        {isValid ? hint : `A number from ${min} to ${max} ${unit} is needed.`}
      </p>
    </div>
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(Number(value.toPrecision(6)));
}
