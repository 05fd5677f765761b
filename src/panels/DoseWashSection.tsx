import { isodoseColor } from '../pictures/tones/isodoseColor';
import type { DoseWashState } from '../viewer/session/slices/pictureSlice';
import { NumberField } from './NumberField';
import { useWords } from '../viewer/words/useWords';

export interface DoseWashSectionProps {
  wash: DoseWashState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Colour wash and isodose lines on the images. */
export function DoseWashSection({ wash, run }: DoseWashSectionProps) {
  const { t, plainNumber } = useWords();
  const set = (change: Partial<DoseWashState>) => run('setKidneyDoseWash', change);
  const { thresholdGy, maximumGy, opacity, isodosesGy, isodoseView, isWashShown } = wash;
  return (
    <details className="kd-section" data-cy="kidney-wash">
      <summary>{t('wash.title')}</summary>
      {isWashShown ? (
        <>
          <div className="kd-scale">
            <span>{t('wash.dose', { dose: 0 })}</span>
            <i aria-hidden="true" />
            <span>{t('wash.dose', { dose: plainNumber(Number(maximumGy.toPrecision(3))) })}</span>
          </div>
          <NumberField
            label={t('wash.maximum')}
            unit="Gy"
            value={maximumGy}
            min={0.01}
            max={1000}
            dataCy="kidney-wash-maximum"
            onChange={(value) => set({ maximumGy: value })}
          />
          <NumberField
            label={t('wash.threshold')}
            unit="Gy"
            value={thresholdGy}
            min={0}
            max={1000}
            dataCy="kidney-wash-threshold"
            onChange={(value) => set({ thresholdGy: value })}
          />
          <label className="kd-field">
            {t('wash.opacity', { percent: Math.round(100 * opacity) })}
            <input
              type="range"
              min={0}
              max={1}
              step={0.05}
              value={opacity}
              aria-valuetext={t('word.percent', { value: Math.round(100 * opacity) })}
              data-cy="kidney-wash-opacity"
              onChange={({ target }) => set({ opacity: Number(target.value) })}
            />
          </label>
        </>
      ) : (
        <p className="kd-hint">{t('wash.none')}</p>
      )}
      <label className="kd-field">
        {t('wash.isodoses')}
        <select
          data-cy="kidney-isodose-view"
          value={isodoseView}
          onChange={({ target }) =>
            set({ isodoseView: target.value as DoseWashState['isodoseView'] })
          }
        >
          <option value="off">{t('wash.off')}</option>
          <option value="dose">{t('wash.doseViews')}</option>
          <option value="all">{t('wash.allViews')}</option>
        </select>
      </label>
      {isodoseView !== 'off' && <IsodoseLevels dosesGy={isodosesGy} onChange={set} />}
    </details>
  );
}

function IsodoseLevels({
  dosesGy,
  onChange,
}: {
  dosesGy: readonly number[];
  onChange: (change: { isodosesGy: number[] }) => void;
}) {
  const { t } = useWords();
  return (
    <ul className="kd-levels" aria-label={t('wash.levels')}>
      {dosesGy.map((doseGy, n) => (
        <li key={n}>
          <span
            className="kd-swatch"
            style={{ background: isodoseColor(n, dosesGy.length) }}
            aria-hidden="true"
          />
          <NumberField
            label={t('wash.line', { number: n + 1 })}
            unit="Gy"
            value={doseGy}
            min={0.001}
            max={1000}
            dataCy={`kidney-isodose-${n}`}
            onChange={(value) =>
              onChange({
                isodosesGy: dosesGy
                  .map((old, at) => (at === n ? value! : old))
                  .sort((a, b) => a - b),
              })
            }
          />
        </li>
      ))}
    </ul>
  );
}
