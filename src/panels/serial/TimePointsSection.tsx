import { areContoursNewer } from '../../viewer/session/selectors/areContoursNewer';
import { isDoseOnShownCt } from '../../viewer/session/selectors/isDoseOnShownCt';
import { nextSerialStep } from '../../viewer/session/selectors/nextSerialStep';
import type { SessionState } from '../../viewer/session/sessionState';
import { MessageBox } from '../MessageBox';
import { NumberField } from '../NumberField';
import { AdministrationFields } from './AdministrationFields';
import { SerialResultSection } from './SerialResultSection';
import { SerialSteps } from './SerialSteps';
import { TimePointItem } from './TimePointItem';

export interface TimePointsSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/**
 * From the patient's SPECT/CT sessions to dose: which there are, the one next step, and the curves
 * that come out.
 */
export function TimePointsSection({ state, run }: TimePointsSectionProps) {
  const { timePointSearch, sessions, serialRun, serialSteps, serialError } = state;
  const isRunning = serialRun !== undefined;
  return (
    <section className="kd-section" data-cy="kidney-time-points" aria-label="Dose from SPECT/CT">
      <h3>Dose from SPECT/CT</h3>
      {timePointSearch.status === 'none' && (
        <button
          className="kd-button"
          data-cy="kidney-find-time-points"
          onClick={() => run('findKidneyTimePoints')}
        >
          Find time points
        </button>
      )}
      {timePointSearch.status === 'searching' && (
        <p className="kd-hint" role="status">
          Looking for the SPECT/CT of this patient.
        </p>
      )}
      {timePointSearch.status === 'failed' && (
        <>
          <p className="kd-hint" role="status" data-cy="kidney-time-points-failed">
            {timePointSearch.message.what} {timePointSearch.message.why}{' '}
            {timePointSearch.message.next}
          </p>
          <button className="kd-button" onClick={() => run('findKidneyTimePoints')}>
            Look again
          </button>
        </>
      )}
      {sessions && <CycleOfTimePoints state={state} run={run} />}
      {sessions && sessions.cycles.length > 0 && <NextStep state={state} run={run} />}
      {serialError && (
        <MessageBox
          message={serialError}
          kind={serialError.code === 'CANCELLED' ? 'info' : 'error'}
        />
      )}
      {serialSteps.length > 0 && <SerialSteps steps={serialSteps} isRunning={isRunning} />}
      <SerialResultSection state={state} run={run} />
    </section>
  );
}

/** The time points of one cycle, with what was given. */
function CycleOfTimePoints({ state, run }: TimePointsSectionProps) {
  const { sessions, cycleNumber, timePointEntries, timePointNotes, contours, serialDoses } = state;
  const cycles = sessions?.cycles ?? [];
  const cycle = cycles.find(({ number }) => number === cycleNumber);
  if (!cycle) {
    return (
      <p className="kd-hint" data-cy="kidney-no-time-points">
        The archive has no SPECT of this patient that holds activity.
      </p>
    );
  }
  const sensitivity = state.sensitivityEntries[cycleNumber];
  const openCt = contours?.displaySet.SeriesInstanceUID;
  const used = cycle.sessions.filter(({ isUsed }) => isUsed);
  return (
    <>
      {cycles.length > 1 && (
        <label className="kd-field">
          Therapy cycle
          <select
            value={cycleNumber}
            data-cy="kidney-cycle"
            onChange={({ target }) => run('setKidneyTimePoints', { cycle: Number(target.value) })}
          >
            {cycles.map(({ number, sessions: points }) => (
              <option key={number} value={number}>
                Cycle {number}: {points.length} time point{points.length === 1 ? '' : 's'}
              </option>
            ))}
          </select>
        </label>
      )}
      <details
        className="kd-section"
        // Once the dose is there its curves are what is looked at.
        open={serialDoses[cycleNumber] === undefined}
        data-cy="kidney-time-point-list"
      >
        <summary>
          {used.length} of {cycle.sessions.length} time point
          {cycle.sessions.length === 1 ? '' : 's'} in use
        </summary>
        <AdministrationFields
          administration={cycle.administration}
          onEnter={(entry) => run('setKidneyTimePoints', { cycle: cycleNumber, entry })}
        />
        {cycle.sessions.some(({ quantity }) => quantity === 'counts') && (
          <NumberField
            label="Sensitivity of the camera"
            unit="cps/MBq"
            value={sensitivity}
            min={0.1}
            max={1000}
            isOptional
            dataCy="kidney-sensitivity"
            hint={
              sensitivity === undefined
                ? "For SPECT in counts; empty: the site's value for the camera and day."
                : "Entered, in place of the site's value."
            }
            onChange={(value) =>
              run('setKidneyTimePoints', { cycle: cycleNumber, sensitivityCpsPerMBq: value })
            }
          />
        )}
        <ul className="kd-plain">
          {cycle.sessions.map((session) => (
            <TimePointItem
              key={session.id}
              session={session}
              isOpenCt={openCt !== undefined && session.ct?.seriesInstanceUID === openCt}
              entry={timePointEntries[session.id]}
              isCalibrated={sensitivity !== undefined}
              onEnter={(entry) => run('setKidneyTimePoints', { timePoint: session.id, entry })}
            />
          ))}
        </ul>
        {[...cycle.findings, ...(sessions?.findings ?? [])].map(({ code, text }) => (
          <p key={`${code} ${text}`} className="kd-hint" data-code={code}>
            {text}
          </p>
        ))}
        {timePointNotes.map((note) => (
          <p key={note} className="kd-hint">
            {note}
          </p>
        ))}
      </details>
    </>
  );
}

/** The one thing to do now: a button, or what is missing for it. */
function NextStep({ state, run }: TimePointsSectionProps) {
  const { title, missing } = nextSerialStep(state);
  const { serialRun, phase, exporting, serialDoses, cycleNumber } = state;
  const isBusy = serialRun !== undefined || phase === 'running';
  const dose = serialDoses[cycleNumber];
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
