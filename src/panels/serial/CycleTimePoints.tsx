import type { SessionFinding, TherapyCycle } from '../../sessions';
import type { SessionState } from '../../viewer/session/sessionState';
import { NumberField } from '../NumberField';
import { AdministrationFields } from './AdministrationFields';
import { TimePointItem } from './TimePointItem';

export interface CycleTimePointsProps {
  cycle: TherapyCycle;
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What was given in one cycle and the time points after it; folded once there is a dose. */
export function CycleTimePoints({ cycle, state, run }: CycleTimePointsProps) {
  const { number, sessions, administration } = cycle;
  const { timePointEntries, timePointNotes, sensitivityEntries, serialDoses, contours } = state;
  const openCt = contours?.displaySet.SeriesInstanceUID;
  const used = sessions.filter(({ isUsed }) => isUsed).length;
  return (
    <details
      className="kd-section"
      // Once the dose is there its curves are what is looked at.
      open={serialDoses[number] === undefined}
      data-cy="kidney-time-point-list"
    >
      <summary>
        {used} of {sessions.length} time point{sessions.length === 1 ? '' : 's'} in use
      </summary>
      <AdministrationFields
        administration={administration}
        entry={state.cycleEntries[number]}
        onEnter={(entry) => run('setKidneyTimePoints', { cycle: number, entry })}
      />
      {sessions.some(({ quantity }) => quantity === 'counts') && (
        <SensitivityField
          value={sensitivityEntries[number]}
          onEnter={(sensitivityCpsPerMBq) =>
            run('setKidneyTimePoints', { cycle: number, sensitivityCpsPerMBq })
          }
        />
      )}
      <ul className="kd-plain">
        {sessions.map((session) => (
          <TimePointItem
            key={session.id}
            session={session}
            isOpenCt={openCt !== undefined && session.ct?.seriesInstanceUID === openCt}
            entry={timePointEntries[session.id]}
            isCalibrated={sensitivityEntries[number] !== undefined}
            onEnter={(entry) => run('setKidneyTimePoints', { timePoint: session.id, entry })}
            onReconstruction={(reconstruction) =>
              run('setKidneyTimePoints', { timePoint: session.id, reconstruction })
            }
          />
        ))}
      </ul>
      <Remarks
        findings={[...cycle.findings, ...(state.sessions?.findings ?? [])]}
        notes={timePointNotes}
      />
    </details>
  );
}

interface SensitivityFieldProps {
  value: number | undefined;
  onEnter: (value: number | undefined) => void;
}

function SensitivityField({ value, onEnter }: SensitivityFieldProps) {
  return (
    <NumberField
      label="Sensitivity of the camera"
      unit="cps/MBq"
      value={value}
      min={0.1}
      max={1000}
      isOptional
      dataCy="kidney-sensitivity"
      hint={
        value === undefined
          ? "For SPECT in counts; empty: the site's value for the camera and day."
          : "Entered, in place of the site's value."
      }
      onChange={onEnter}
    />
  );
}

/** About the whole cycle, and about what the archive holds besides. */
function Remarks({ findings, notes }: { findings: SessionFinding[]; notes: string[] }) {
  return (
    <>
      {findings.map(({ code, text }) => (
        <p key={`${code} ${text}`} className="kd-hint" data-code={code}>
          {text}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="kd-hint">
          {note}
        </p>
      ))}
    </>
  );
}
