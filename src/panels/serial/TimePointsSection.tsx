import { shownCycle } from '../../viewer/session/selectors/shownCycle';
import type { SessionState } from '../../viewer/session/sessionState';
import { MessageBox } from '../MessageBox';
import { PanelSection } from '../PanelSection';
import { CycleTimePoints } from './CycleTimePoints';
import { SerialNextStep } from './SerialNextStep';
import { SerialResultSection } from './SerialResultSection';
import { SerialSteps } from './SerialSteps';
import { StructureChoices } from './StructureChoices';
import { TherapyTable } from './TherapyTable';
import { useWords } from '../../viewer/words/useWords';
import type { ErrorWords } from '../../words';

export interface TimePointsSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/**
 * From the patient's SPECT/CT sessions to dose: which there are, the one next step, and the curves
 * that come out.
 */
export function TimePointsSection({ state, run }: TimePointsSectionProps) {
  const words = useWords();
  const { t } = words;
  const { timePointSearch, sessions, serialRun, serialSteps, serialError } = state;
  const isRunning = serialRun !== undefined;
  return (
    <PanelSection title={t('serial.title')} dataCy="kidney-time-points">
      {timePointSearch.status === 'none' && (
        <button
          className="kd-button"
          data-cy="kidney-find-time-points"
          onClick={() => run('findKidneyTimePoints')}
        >
          {t('serial.find')}
        </button>
      )}
      {timePointSearch.status === 'searching' && (
        <p className="kd-hint" role="status">
          {t('serial.searching')}
        </p>
      )}
      {timePointSearch.status === 'failed' && (
        <>
          <p className="kd-hint" role="status" data-cy="kidney-time-points-failed">
            {sentencesOf(words.error(timePointSearch.message))}
          </p>
          <button className="kd-button" onClick={() => run('findKidneyTimePoints')}>
            {t('serial.again')}
          </button>
        </>
      )}
      {sessions && <ShownCycle state={state} run={run} />}
      {sessions && sessions.cycles.length > 0 && <SerialNextStep state={state} run={run} />}
      {serialError && (
        <MessageBox
          message={serialError}
          kind={serialError.code === 'CANCELLED' ? 'info' : 'error'}
        />
      )}
      {serialSteps.length > 0 && <SerialSteps steps={serialSteps} isRunning={isRunning} />}
      {state.report?.therapy && <TherapyTable therapy={state.report.therapy} />}
      <SerialResultSection state={state} run={run} />
    </PanelSection>
  );
}

/** Which therapy cycle is shown, where there are several, and its time points. */
function ShownCycle({ state, run }: TimePointsSectionProps) {
  const { t } = useWords();
  const cycles = state.sessions?.cycles ?? [];
  const cycle = shownCycle(state);
  if (!cycle) {
    return (
      <p className="kd-hint" data-cy="kidney-no-time-points">
        {t('serial.none')}
      </p>
    );
  }
  return (
    <>
      {cycles.length > 1 && (
        <label className="kd-field">
          {t('serial.therapyCycle')}
          <select
            value={cycle.number}
            data-cy="kidney-cycle"
            onChange={({ target }) => run('setKidneyTimePoints', { cycle: Number(target.value) })}
          >
            {cycles.map(({ number, sessions }) => (
              <option key={number} value={number}>
                {t('serial.cycle', { number, count: sessions.length })}
              </option>
            ))}
          </select>
        </label>
      )}
      <CycleTimePoints cycle={cycle} state={state} run={run} />
      <StructureChoices state={state} run={run} />
    </>
  );
}

function sentencesOf({ what, why, next }: ErrorWords): string {
  return [what, why, next].filter(Boolean).join(' ');
}
