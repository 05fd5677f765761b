import type { ContoursState } from '../viewer/session/slices/contoursSlice';
import { useWords } from '../viewer/words/useWords';

export interface ConventionFieldProps {
  state: ContoursState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What the automatic contours count as kidney. */
export function ConventionField({ state, run }: ConventionFieldProps) {
  const { t } = useWords();
  const { contourConvention, conventionChoices, result } = state;
  if (conventionChoices.length < 2) {
    return (
      <p className="kd-hint" data-cy="kidney-convention" data-convention={contourConvention}>
        {t(contourConvention === 'solid' ? 'convention.fixedSolid' : 'convention.fixedParenchyma')}
      </p>
    );
  }
  return (
    <label className="kd-field">
      {t('convention.label')}
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
            {t(`convention.${choice}`)}
          </option>
        ))}
      </select>
      {result?.edited && <span className="kd-hint">{t('convention.edited')}</span>}
    </label>
  );
}
