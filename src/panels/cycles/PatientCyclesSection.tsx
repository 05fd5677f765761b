import { kidneySides } from '../../labels';
import type { ReportedPatientCycles } from '../../report/kidneyDoseReport';
import type { SessionState } from '../../viewer/session/sessionState';
import { LimitGauge } from '../LimitGauge';
import { MessageBox } from '../MessageBox';
import { CyclesPlot } from './CyclesPlot';
import { CyclesTable } from './CyclesTable';
import { cyclesTexts as texts } from './cyclesTexts';

export interface PatientCyclesSectionProps {
  state: SessionState;
  run: (name: string) => void;
}

/** All cycles of the patient that something is stored of: looked for when the user asks. */
export function PatientCyclesSection({ state, run }: PatientCyclesSectionProps) {
  const { cycleSearch, report } = state;
  const table = report?.patientCycles;
  const isSearching = cycleSearch.status === 'searching';
  return (
    <details className="kd-section" data-cy="kidney-cycles" data-status={cycleSearch.status}>
      <summary>{texts.title}</summary>
      <p className="kd-hint">{texts.hint}</p>
      <div className="kd-actions">
        <button
          className="kd-button kd-small"
          disabled={isSearching}
          data-cy="kidney-find-cycles"
          onClick={() => run('findKidneyCycles')}
        >
          {cycleSearch.status === 'found' ? texts.findAgain : texts.find}
        </button>
      </div>
      {isSearching && (
        <p className="kd-hint" role="status">
          {texts.searching}
        </p>
      )}
      {cycleSearch.status === 'failed' && <MessageBox message={cycleSearch.message} kind="error" />}
      {table && <CyclesResult table={table} />}
    </details>
  );
}

function CyclesResult({ table }: { table: ReportedPatientCycles }) {
  const { cycles, next, notes } = table;
  return (
    <div className="kd-section">
      {cycles.length === 0 ? (
        <p className="kd-hint">{texts.none}</p>
      ) : (
        <>
          <CyclesTable cycles={cycles} next={next} />
          {next && <p className="kd-hint">{texts.predictionHint}</p>}
          <h4>{texts.plot}</h4>
          <CyclesPlot table={table} />
          <SumGauges table={table} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h4>{texts.notes}</h4>
          <ul className="kd-plain kd-remarks" data-cy="kidney-cycles-notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function SumGauges({ table: { gauges } }: { table: ReportedPatientCycles }) {
  if (gauges.every(({ readings }) => readings.length === 0)) {
    return null;
  }
  return (
    <>
      <h4>{texts.gauges}</h4>
      <p className="kd-hint">{texts.gaugesHint}</p>
      {kidneySides.flatMap(({ side, displayName, color }) =>
        gauges
          .filter((one) => one.side === side)
          .flatMap(({ readings }) =>
            readings.map(({ name, doseGy, limitGy, quantity }) => (
              <LimitGauge
                key={`${side} ${name}`}
                name={`${displayName}, ${name}`}
                color={color}
                valueGy={doseGy}
                limitGy={limitGy}
                quantity={quantity}
                limitLabel={name}
              />
            )),
          ),
      )}
    </>
  );
}
