import { kidneySides } from '../labels';
import { contourState } from '../review';
import type { ContourState } from '../review';
import { contourOrigin } from '../viewer/session/selectors/contourOrigin';
import { currentVerdict } from '../viewer/session/selectors/currentVerdict';
import type { SessionState } from '../viewer/session/sessionState';
import { CertaintySection } from './CertaintySection';
import { CoronalPicture } from './CoronalPicture';
import { DoseGauges } from './DoseGauges';
import { DoseTable } from './DoseTable';
import { doseTableRows } from './doseTableRows';
import { DvhPlot } from './DvhPlot';
import type { PlottedDvh } from './DvhPlot';
import { StructureTable } from './StructureTable';
import { useWords } from '../viewer/words/useWords';

/** Numbers of both kidneys, how the dose is spread, and the kidneys from the front. */
export function DoseReportSection({ state }: { state: SessionState }) {
  const { report, result, coronal, wash } = state;
  const words = useWords();
  const { t } = words;
  if (!result) {
    return null;
  }
  const [{ color: right }, { color: left }] = kidneySides;
  const colors = { right, left };
  const status = t(`state.${stateOf(state)}`);
  const rows = report ? doseTableRows(report, words) : undefined;
  const curves = report?.kidneys.flatMap(({ side, color, dose, automatic }) => [
    ...(dose ? [{ side, color, contours: 'current' as const, ...dose.dvh }] : []),
    ...(automatic?.dose
      ? [{ side, color, contours: 'automatic' as const, ...automatic.dose.dvh }]
      : []),
  ]) satisfies PlottedDvh[] | undefined;
  return (
    <div
      className="kd-section"
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
      {report?.structures && <StructureTable structures={report.structures} />}
      <p className="kd-status" data-cy="kidney-status">
        {status}
      </p>
      {report && report.kidneys.some(({ uncertainty }) => uncertainty) && (
        <section className="kd-section" data-cy="kidney-certainty">
          <h3>{t('dose.certainty')}</h3>
          {report.kidneys.map((kidney) => (
            <CertaintySection key={kidney.side} kidney={kidney} />
          ))}
        </section>
      )}
      {rows && rows.distribution.length > 0 && (
        <details className="kd-section" data-cy="kidney-distribution">
          <summary>{t('dose.distributionNumbers')}</summary>
          <DoseTable
            caption={t('dose.distribution')}
            rows={rows.distribution}
            colors={colors}
            dataCy="kidney-distribution-table"
          />
        </details>
      )}
      {curves && curves.length > 0 && (
        <section className="kd-section">
          <h3>{t('dose.histogram')}</h3>
          <DvhPlot curves={curves} />
        </section>
      )}
      {coronal && (
        <section className="kd-section">
          <h3>{t('dose.fromTheFront')}</h3>
          <CoronalPicture view={coronal} maximumGy={wash.maximumGy} />
        </section>
      )}
      {report && <DoseGauges kidneys={report.kidneys} />}
    </div>
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
