import { describeLeftOut } from '../../sessions';
import type { LeftOutSeries, SessionFinding, TherapyCycle } from '../../sessions';
import type { SessionState } from '../../viewer/session/sessionState';
import { NumberField } from '../NumberField';
import { AdministrationFields } from './AdministrationFields';
import { TimePointItem } from './TimePointItem';
import { useWords } from '../../viewer/words/useWords';

export interface CycleTimePointsProps {
  cycle: TherapyCycle;
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** What was given in one cycle and the time points after it; folded once there is a dose. */
export function CycleTimePoints({ cycle, state, run }: CycleTimePointsProps) {
  const { t } = useWords();
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
      <summary>{t('serial.inUse', { used, count: sessions.length })}</summary>
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
      <LeftOut series={state.sessions?.leftOut ?? []} />
    </details>
  );
}

interface SensitivityFieldProps {
  value: number | undefined;
  onEnter: (value: number | undefined) => void;
}

function SensitivityField({ value, onEnter }: SensitivityFieldProps) {
  const { t } = useWords();
  return (
    <NumberField
      label={t('serial.sensitivity')}
      unit="cps/MBq"
      value={value}
      min={0.1}
      max={1000}
      isOptional
      dataCy="kidney-sensitivity"
      hint={t(value === undefined ? 'serial.sensitivityEmpty' : 'serial.sensitivityEntered')}
      onChange={onEnter}
    />
  );
}

/** What of the patient is no time point, and why; projections and planar images are many. */
function LeftOut({ series }: { series: LeftOutSeries[] }) {
  const { t, say } = useWords();
  if (series.length === 0) {
    return null;
  }
  return (
    <details data-cy="kidney-series-left-out">
      <summary>{t('serial.leftOut', { count: series.length })}</summary>
      {series.map((one) => (
        <p key={`${one.seriesInstanceUID} ${one.sopInstanceUIDs[0]}`} className="kd-hint">
          {say(describeLeftOut(one))}
        </p>
      ))}
    </details>
  );
}

/** About the whole cycle, and about what the archive holds besides. */
function Remarks({ findings, notes }: { findings: SessionFinding[]; notes: string[] }) {
  const { say } = useWords();
  return (
    <>
      {findings.map(({ code, text }) => (
        <p key={`${code} ${text}`} className="kd-hint" data-code={code}>
          {say(text)}
        </p>
      ))}
      {notes.map((note) => (
        <p key={note} className="kd-hint">
          {say(note)}
        </p>
      ))}
    </>
  );
}
