import { areContoursNewer } from '../../viewer/session/selectors/areContoursNewer';
import { isDoseOnShownCt } from '../../viewer/session/selectors/isDoseOnShownCt';
import { nextSerialStep } from '../../viewer/session/selectors/nextSerialStep';
import type { SessionState } from '../../viewer/session/sessionState';

export interface SerialNextStepProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** The one thing to do now: a button, or what is missing for it. */
export function SerialNextStep({ state, run }: SerialNextStepProps) {
  const { title, missing } = nextSerialStep(state);
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
            Store dose (RTDOSE)
          </button>
        )}
        <button
          className={dose ? 'kd-button' : 'kd-button kd-primary'}
          disabled={isBusy || missing !== undefined}
          data-cy="kidney-serial-compute"
          onClick={() => run('computeKidneySerialDose')}
        >
          {title}
        </button>
        {cycles.length > 1 && (
          <button
            className="kd-button"
            disabled={isBusy || missing !== undefined}
            data-cy="kidney-serial-compute-all"
            onClick={() => run('computeKidneySerialDose', { cycles: 'all' })}
          >
            Compute all {cycles.length} cycles
          </button>
        )}
        {serialRun && (
          <button
            className="kd-button"
            data-cy="kidney-serial-cancel"
            onClick={() => run('cancelKidneySerialDose')}
          >
            Cancel
          </button>
        )}
      </div>
      {dose && !isDoseOnShownCt(state) && (
        <p className="kd-hint" data-cy="kidney-serial-elsewhere">
          This dose does not lie on the CT that is shown. Open a study of this cycle to see it on
          the images and to store it.
        </p>
      )}
      {areContoursNewer(state) && (
        <p className="kd-hint" role="status" data-cy="kidney-serial-contours-newer">
          The contours were changed since: compute the dose again, so that curves and map rest on
          them.
        </p>
      )}
      {missing && (
        <p className="kd-hint" data-cy="kidney-serial-missing">
          {missing}
        </p>
      )}
    </>
  );
}
