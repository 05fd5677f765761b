import { kidneySides } from '../labels';
import { contourState } from '../review';
import type { ContourState } from '../review';
import { contourOrigin } from '../viewer/session/selectors/contourOrigin';
import { currentVerdict } from '../viewer/session/selectors/currentVerdict';
import type { SessionState } from '../viewer/session/sessionState';
import { useWords } from '../viewer/words/useWords';
import { CertaintySection } from './CertaintySection';
import { ConventionField } from './ConventionField';
import { DoseGauges } from './DoseGauges';
import { DoseTable } from './DoseTable';
import { doseTableRows } from './doseTableRows';
import { FoldedTable } from './FoldedTable';
import { PanelSection } from './PanelSection';
import { StructureTable } from './StructureTable';

export interface NumbersSectionProps {
  state: SessionState;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Numbers of both kidneys, of which contours they are, and how sure they are. */
export function NumbersSection({ state, run }: NumbersSectionProps) {
  const { report, result } = state;
  const words = useWords();
  const { t, error } = words;
  if (!result) {
    return null;
  }
  const [{ color: right }, { color: left }] = kidneySides;
  const colors = { right, left };
  const rows = report ? doseTableRows(report, words) : undefined;
  return (
    <PanelSection title={t('panel.numbers')} dataCy="kidney-numbers">
      <div
        data-cy="kidney-report"
        data-edited={result.edited}
        // Read by tests and by other extensions of the page; the numbers below are rounded.
        {...measuredAttributes(state)}
      >
        {rows ? (
          <DoseTable
            caption={t('dose.title')}
            rows={rows.main}
            colors={colors}
            dataCy="kidney-results"
          />
        ) : (
          <p className="kd-hint" role="status">
            {t('dose.measuring')}
          </p>
        )}
        {state.dose.status === 'failed' && (
          <p className="kd-hint" data-cy="kidney-no-dose">
            {t('dose.none', {
              reason: error(state.dose.message).what,
              section: t('panel.doseMap'),
            })}
          </p>
        )}
        <p className="kd-status" data-cy="kidney-status">
          {t(`state.${stateOf(state)}`)}
        </p>
        <ConventionField state={state} run={run} />
        {report?.structures && <StructureTable structures={report.structures} />}
        {report && report.kidneys.some(({ uncertainty }) => uncertainty) && (
          <section className="kd-section" data-cy="kidney-certainty">
            <h3>{t('dose.certainty')}</h3>
            {report.kidneys.map((kidney) => (
              <CertaintySection key={kidney.side} kidney={kidney} />
            ))}
          </section>
        )}
        {rows &&
          (['kinetics', 'distribution'] as const).map((part) => (
            <FoldedTable
              key={part}
              summary={t(`dose.${part}Numbers`)}
              partDataCy={`kidney-${part}`}
              caption={t(`dose.${part}`)}
              rows={rows[part]}
              colors={colors}
              dataCy={`kidney-${part}-table`}
            />
          ))}
        {report && <DoseGauges kidneys={report.kidneys} />}
      </div>
    </PanelSection>
  );
}

function stateOf(state: SessionState): ContourState {
  const { contours, result } = state;
  const drawn = result?.edited ? 'edited' : 'automatic';
  return contourState(contours ? contourOrigin(contours) : drawn, currentVerdict(state));
}

function measuredAttributes({ report, result }: SessionState): Record<string, number> {
  return Object.fromEntries(
    kidneySides.flatMap(({ side }) => {
      const kidney = report?.kidneys.find((one) => one.side === side);
      const volumeMl = kidney?.volumeMl ?? result?.rows.find((row) => row.side === side)?.volumeMl;
      const dose = kidney?.dose?.meanDoseGy;
      return [
        ...(volumeMl === undefined ? [] : [[`data-${side}-volume-ml`, volumeMl] as const]),
        ...(dose === undefined ? [] : [[`data-${side}-mean-dose-gy`, dose] as const]),
      ];
    }),
  );
}
