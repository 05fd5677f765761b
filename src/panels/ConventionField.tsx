import type { ContoursState } from '../viewer/session/slices/contoursSlice';

const names = {
  parenchyma: 'Parenchyma, without the renal sinus',
  solid: 'Whole kidney, sinus included',
} as const;

export interface ConventionFieldProps {
  state: ContoursState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What the automatic contours count as kidney. */
export function ConventionField({ state, run }: ConventionFieldProps) {
  const { contourConvention, conventionChoices, result } = state;
  if (conventionChoices.length < 2) {
    return (
      <p className="kd-hint" data-cy="kidney-convention" data-convention={contourConvention}>
        Contours: {names[contourConvention].toLowerCase()}.
      </p>
    );
  }
  return (
    <label className="kd-field">
      Automatic contours
      <select
        data-cy="kidney-convention"
        data-convention={contourConvention}
        value={contourConvention}
        disabled={result?.edited}
        onChange={({ target }) =>
          run('setKidneyContourConvention', { contourConvention: target.value })
        }
      >
        {conventionChoices.map((choice) => (
          <option key={choice} value={choice}>
            {names[choice]}
          </option>
        ))}
      </select>
      {result?.edited && (
        <span className="kd-hint">
          Edited contours are kept: undo the edits, or contour again, to change this.
        </span>
      )}
    </label>
  );
}
