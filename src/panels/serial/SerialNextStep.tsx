import { areContoursNewer } from '../../viewer/session/selectors/areContoursNewer';
import { isDoseOnShownCt } from '../../viewer/session/selectors/isDoseOnShownCt';
import { nextSerialStep } from '../../viewer/session/selectors/nextSerialStep';
import type { SessionState } from '../../viewer/session/sessionState';
import { useWords } from '../../viewer/words/useWords';
import type { Words } from '../../words';

export interface SerialNextStepProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** The one thing to do now: a button, or what is missing for it. */
export function SerialNextStep({ state, run }: SerialNextStepProps) {
  const { t, say } = useWords();
  const { toContour, isComputed, missing } = nextSerialStep(state);
  const { serialRun, phase, exporting, serialDoses, cycleNumber } = state;
  const isBusy = serialRun !== undefined || phase === 'running';
  const dose = serialDoses[cycleNumber];
  const cycles = state.sessions?.cycles ?? [];
  // A dose that was read from the archive is there already.
  const canStore = dose !== undefined && !dose.isRestored && isDoseOnShownCt(state);
  return (
    <>
      <div className="kd-actions kd-section">
        {canStore && (
          <button
            className="kd-button kd-primary"
            disabled={isBusy || dose.isMapBehind || exporting.status === 'storing'}
            data-cy="kidney-serial-store"
            onClick={() => run('storeKidneySerialDose')}
          >
            {t('serial.store')}
          </button>
        )}
        <button
          className={dose ? 'kd-button' : 'kd-button kd-primary'}
          disabled={isBusy || missing !== undefined}
          data-cy="kidney-serial-compute"
          onClick={() => run('computeKidneySerialDose')}
        >
          {computeText(toContour, isComputed, t)}
        </button>
        {cycles.length > 1 && (
          <button
            className="kd-button"
            disabled={isBusy || missing !== undefined}
            data-cy="kidney-serial-compute-all"
            onClick={() => run('computeKidneySerialDose', { cycles: 'all' })}
          >
            {t('serial.computeAll', { count: cycles.length })}
          </button>
        )}
        {serialRun && (
          <button
            className="kd-button"
            data-cy="kidney-serial-cancel"
            onClick={() => run('cancelKidneySerialDose')}
          >
            {t('word.cancel')}
          </button>
        )}
      </div>
      {dose && !isDoseOnShownCt(state) && (
        <p className="kd-hint" data-cy="kidney-serial-elsewhere">
          {t('serial.elsewhere')}
        </p>
      )}
      {areContoursNewer(state) && (
        <p className="kd-hint" role="status" data-cy="kidney-serial-contours-newer">
          {t('serial.contoursNewer')}
        </p>
      )}
      {missing && (
        <p className="kd-hint" data-cy="kidney-serial-missing">
          {say(missing)}
        </p>
      )}
    </>
  );
}

function computeText(toContour: number, isComputed: boolean, t: Words['t']): string {
  if (toContour > 0) {
    const key = isComputed ? 'serial.contourComputeAgain' : 'serial.contourCompute';
    return t(key, { count: toContour });
  }
  return t(isComputed ? 'serial.computeAgain' : 'serial.compute');
}
