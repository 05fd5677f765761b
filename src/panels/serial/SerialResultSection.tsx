import { useState } from 'react';
import { choicesOfCycle } from '../../viewer/session/selectors/choicesOfCycle';
import type { SessionState } from '../../viewer/session/sessionState';
import { RegistrationCheck } from './RegistrationCheck';
import { SerialFindings } from './SerialFindings';
import { SerialKidneySection } from './SerialKidneySection';
import { SerialStructureSection } from './SerialStructureSection';
import { SerialMethodFields } from './SerialMethodFields';
import { SingleTimePointFields } from './SingleTimePointFields';

export interface SerialResultSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Curves, models and registration of the cycle that is shown. */
export function SerialResultSection({ state, run }: SerialResultSectionProps) {
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
          As stored with the RTDOSE. To change it, compute the dose again.
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
        Logarithmic activity
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
        A point is switched off and on by a click; the dose follows.
        {activityUncertainty !== undefined &&
          ` Error bars: ${(100 * activityUncertainty).toFixed(0)} %, calibration and recovery as the site states them.`}
        {isMapBehind && ' The dose map is being computed anew.'}
      </p>
      {isSingle && !isRestored && (
        <SingleTimePointFields state={state} summary={summary} onChoose={choose} />
      )}
      {!isRestored && <SerialMethodFields state={state} summary={summary} onChoose={choose} />}
      {summary.timePoints.length > 1 && (
        <RegistrationCheck state={state} summary={summary} onChoose={choose} />
      )}
      <details>
        <summary>How it was computed</summary>
        {summary.methods.map((method) => (
          <p key={method} className="kd-hint">
            {method}
          </p>
        ))}
      </details>
    </div>
  );
}
