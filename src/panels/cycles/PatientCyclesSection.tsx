import { kidneySides } from '../../labels';
import type { ReportedPatientCycles } from '../../report/kidneyDoseReport';
import type { SessionState } from '../../viewer/session/sessionState';
import { useWords } from '../../viewer/words/useWords';
import { LimitGauge } from '../LimitGauge';
import { MessageBox } from '../MessageBox';
import { PanelSection } from '../PanelSection';
import { CyclesPlot } from './CyclesPlot';
import { CyclesTable } from './CyclesTable';

export interface PatientCyclesSectionProps {
  state: SessionState;
  run: (name: string) => void;
}

/** All cycles of the patient that something is stored of: looked for when the user asks. */
export function PatientCyclesSection({ state, run }: PatientCyclesSectionProps) {
  const { t } = useWords();
  const { cycleSearch, report } = state;
  const table = report?.patientCycles;
  const isSearching = cycleSearch.status === 'searching';
  return (
    <PanelSection
      title={t('cycles.title')}
      dataCy="kidney-cycles"
      status={cycleSearch.status}
      isFolded
    >
      <p className="kd-hint">{t('cycles.hint')}</p>
      <div className="kd-actions">
        <button
          className="kd-button kd-small"
          disabled={isSearching}
          data-cy="kidney-find-cycles"
          onClick={() => run('findKidneyCycles')}
        >
          {t(cycleSearch.status === 'found' ? 'cycles.findAgain' : 'cycles.find')}
        </button>
      </div>
      {isSearching && (
        <p className="kd-hint" role="status">
          {t('cycles.searching')}
        </p>
      )}
      {cycleSearch.status === 'failed' && <MessageBox message={cycleSearch.message} kind="error" />}
      {table && <CyclesResult table={table} />}
    </PanelSection>
  );
}

function CyclesResult({ table }: { table: ReportedPatientCycles }) {
  const { t, say } = useWords();
  const { cycles, next, notes } = table;
  return (
    <div className="kd-section">
      {cycles.length === 0 ? (
        <p className="kd-hint">{t('cycles.none')}</p>
      ) : (
        <>
          <CyclesTable cycles={cycles} next={next} />
          {next && <p className="kd-hint">{t('cycles.predictionHint')}</p>}
          <h4>{t('cycles.plot')}</h4>
          <CyclesPlot table={table} />
          <SumGauges table={table} />
        </>
      )}
      {notes.length > 0 && (
        <>
          <h4>{t('cycles.notes')}</h4>
          <ul className="kd-plain kd-remarks" data-cy="kidney-cycles-notes">
            {notes.map((note) => (
              <li key={note}>{say(note)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function SumGauges({ table: { gauges } }: { table: ReportedPatientCycles }) {
  const { t, say } = useWords();
  if (gauges.every(({ readings }) => readings.length === 0)) {
    return null;
  }
  return (
    <>
      <h4>{t('cycles.gauges')}</h4>
      <p className="kd-hint">{t('cycles.gaugesHint')}</p>
      {kidneySides.flatMap(({ side, displayName, color }) =>
        gauges
          .filter((one) => one.side === side)
          .flatMap(({ readings }) =>
            readings.map(({ name, doseGy, limitGy, quantity }) => (
              <LimitGauge
                key={`${side} ${name}`}
                name={`${say(displayName)}, ${say(name)}`}
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
