import { useId } from 'react';

export interface DateTimeFieldProps {
  label: string;
  /** ISO 8601 local date and time. */
  value: string | undefined;
  /** Shown below: where the value comes from. */
  hint: string;
  dataCy: string;
  /** Undefined where the field was emptied. */
  onChange: (value: string | undefined) => void;
}

/** A date with a time of day, local to the scanner. */
export function DateTimeField({ label, value, hint, dataCy, onChange }: DateTimeFieldProps) {
  const id = useId();
  return (
    <div className="kd-number">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        // The field takes no seconds nor zone; handing on is left to a change by the user.
        value={value?.slice(0, 16) ?? ''}
        aria-describedby={`${id}-hint`}
        data-cy={dataCy}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      <p className="kd-hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  );
}
