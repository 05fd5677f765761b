import type { KidneyComparison } from '../../comparison';
import { kidneySides } from '../../labels';
import { comparedColors } from '../../viewer/comparison/comparedColors';
import type { SessionState } from '../../viewer/session/sessionState';
import { DvhPlot } from '../DvhPlot';
import type { PlottedDvh } from '../DvhPlot';
import { MessageBox } from '../MessageBox';
import { ComparisonTable } from './ComparisonTable';
import { comparisonTexts as texts } from './comparisonTexts';
import { WorstSlices } from './WorstSlices';

export interface ComparisonResultProps {
  state: Pick<SessionState, 'comparison' | 'contours'>;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Two contour sets in numbers: agreement, volumes, doses, histograms, slices that differ. */
export function ComparisonResult({ state, run }: ComparisonResultProps) {
  const { comparison, contours } = state;
  if (comparison.status === 'none') {
    return null;
  }
  if (comparison.status === 'working') {
    return (
      <p className="kd-hint" role="status">
        {texts.working}
      </p>
    );
  }
  if (comparison.status === 'failed') {
    return <MessageBox message={comparison.message} kind="error" />;
  }
  const { title, compared, revision, shownSlice } = comparison;
  const curves = compared.kidneys.flatMap(curvesOf);
  return (
    <section className="kd-section" data-cy="kidney-comparison">
      <h3>{texts.result(title)}</h3>
      {contours?.measurement.revision() !== revision && (
        <p className="kd-hint" data-cy="kidney-comparison-behind">
          {texts.behind}{' '}
          <button
            className="kd-button kd-small"
            data-cy="kidney-compare-again"
            onClick={() => run('compareKidneyContours', { with: 'same' })}
          >
            {texts.again}
          </button>
        </p>
      )}
      <ComparisonTable kidneys={compared.kidneys} />
      {[...new Set(compared.kidneys.flatMap((kidney) => kidney.texts))].map((text) => (
        <p className="kd-hint" key={text}>
          {text}
        </p>
      ))}
      <WorstSlices slices={compared.slices} shownSlice={shownSlice} run={run} />
      {curves.length > 0 && <DvhPlot curves={curves} />}
      <div className="kd-actions">
        <button
          className="kd-button kd-small"
          data-cy="kidney-exchange"
          onClick={() => run('exchangeKidneyContours')}
        >
          {texts.exchange}
        </button>
        <button
          className="kd-button kd-small"
          data-cy="kidney-compare-stop"
          onClick={() => run('compareKidneyContours', {})}
        >
          {texts.stop}
        </button>
      </div>
    </section>
  );
}

function curvesOf({ side, automaticDvh, referenceDvh }: KidneyComparison): PlottedDvh[] {
  const { displayName, color } = kidneySides.find((one) => one.side === side)!;
  return [
    ...(automaticDvh
      ? [{ side, displayName, color, contours: 'current' as const, ...plotted(automaticDvh) }]
      : []),
    ...(referenceDvh
      ? [
          {
            side,
            displayName,
            color: comparedColors[side],
            contours: 'beside' as const,
            ...plotted(referenceDvh),
          },
        ]
      : []),
  ];
}

function plotted({ dosesGy, volumeFractions }: { dosesGy: number[]; volumeFractions: number[] }) {
  return { dosesGy, cumulativeFractions: volumeFractions };
}
