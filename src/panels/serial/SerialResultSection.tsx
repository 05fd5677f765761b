import { useState } from 'react';
import { choicesOfCycle } from '../../viewer/session/selectors/choicesOfCycle';
import type { SessionState } from '../../viewer/session/sessionState';
import { RegistrationCheck } from './RegistrationCheck';
import { SerialFindings } from './SerialFindings';
import { SerialKidneySection } from './SerialKidneySection';
import { SerialStructureSection } from './SerialStructureSection';
import { SerialMethodFields } from './SerialMethodFields';
import { SingleTimePointFields } from './SingleTimePointFields';
import { useWords } from '../../viewer/words/useWords';

export interface SerialResultSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Curves, models and registration of the cycle that is shown. */
export function SerialResultSection({ state, run }: SerialResultSectionProps) {
  const { t, number, say } = useWords();
  const { serialDoses, cycleNumber, serialChoices, activityUncertainty } = state;
  const [isLogarithmic, setIsLogarithmic] = useState(false);
  const dose = serialDoses[cycleNumber];
  if (!dose) {
    return null;
  }
  const { summary, isMapBehind, isRestored } = dose;
  const isSingle = summary.timePoints.filter(({ isUsed }) => isUsed).length === 1;
  const choose = (change: Record<string, unknown>) => run('setKidneySerialChoices', change);
  return (
    <div
      data-cy="kidney-serial-result"
      data-map={isMapBehind ? 'behind' : 'current'}
      aria-live="polite"
    >
      {isRestored && (
        <p className="kd-hint" data-cy="kidney-serial-restored">
          {t('serial.restored')}
        </p>
      )}
      <SerialFindings summary={summary} />
      <label className="kd-check">
        <input
          type="checkbox"
          checked={isLogarithmic}
          data-cy="kidney-curve-logarithmic"
          onChange={({ target }) => setIsLogarithmic(target.checked)}
        />
        {t('serial.logarithmic')}
      </label>
      {summary.kidneys.map((kidney) => (
        <SerialKidneySection
          key={kidney.side}
          kidney={kidney}
          wantedModel={choicesOfCycle(serialChoices, cycleNumber).models[kidney.side]}
          isLogarithmic={isLogarithmic}
          relativeUncertainty={activityUncertainty}
          isFixed={isRestored}
          onModel={(model) => choose({ side: kidney.side, model })}
          onToggle={(timePoint, isUsed) =>
            run('setKidneyTimePoints', { timePoint, entry: { isUsed } })
          }
        />
      ))}
      {(summary.structures ?? []).map((structure) => (
        <SerialStructureSection
          key={structure.name}
          structure={structure}
          isLogarithmic={isLogarithmic}
          relativeUncertainty={activityUncertainty}
          onToggle={
            isRestored
              ? undefined
              : (timePoint, isUsed) => run('setKidneyTimePoints', { timePoint, entry: { isUsed } })
          }
        />
      ))}
      <p className="kd-hint">
        {t('serial.switchHint')}{' '}
        {activityUncertainty !== undefined &&
          t('serial.errorBars', { percent: number(100 * activityUncertainty, 0) })}{' '}
        {isMapBehind && t('serial.mapBehind')}
      </p>
      {isSingle && !isRestored && (
        <SingleTimePointFields state={state} summary={summary} onChoose={choose} />
      )}
      {!isRestored && <SerialMethodFields state={state} summary={summary} onChoose={choose} />}
      {summary.timePoints.length > 1 && (
        <RegistrationCheck state={state} summary={summary} onChoose={choose} />
      )}
      <details>
        <summary>{t('serial.methods')}</summary>
        {summary.methods.map((method) => (
          <p key={method} className="kd-hint">
            {say(method)}
          </p>
        ))}
      </details>
    </div>
  );
}
