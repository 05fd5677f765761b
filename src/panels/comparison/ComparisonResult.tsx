import type { KidneyComparison } from '../../comparison';
import { kidneySides } from '../../labels';
import { comparedColors } from '../../viewer/comparison/comparedColors';
import type { SessionState } from '../../viewer/session/sessionState';
import { DvhPlot } from '../DvhPlot';
import type { PlottedDvh } from '../DvhPlot';
import { MessageBox } from '../MessageBox';
import { ComparisonTable } from './ComparisonTable';
import { WorstSlices } from './WorstSlices';
import { useWords } from '../../viewer/words/useWords';

export interface ComparisonResultProps {
  state: Pick<SessionState, 'comparison' | 'contours'>;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Two contour sets in numbers: agreement, volumes, doses, histograms, slices that differ. */
export function ComparisonResult({ state, run }: ComparisonResultProps) {
  const { t, say } = useWords();
  const { comparison, contours } = state;
  if (comparison.status === 'none') {
    return null;
  }
  if (comparison.status === 'working') {
    return (
      <p className="kd-hint" role="status">
        {t('compare.working')}
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
      <h3>{t('compare.result', { title: say(title) })}</h3>
      {contours?.measurement.revision() !== revision && (
        <p className="kd-hint" data-cy="kidney-comparison-behind">
          {t('compare.behind')}{' '}
          <button
            className="kd-button kd-small"
            data-cy="kidney-compare-again"
            onClick={() => run('compareKidneyContours', { with: 'same' })}
          >
            {t('compare.again')}
          </button>
        </p>
      )}
      <ComparisonTable kidneys={compared.kidneys} />
      {[...new Set(compared.kidneys.flatMap((kidney) => kidney.texts))].map((text) => (
        <p className="kd-hint" key={text}>
          {say(text)}
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
          {t('compare.exchange')}
        </button>
        <button
          className="kd-button kd-small"
          data-cy="kidney-compare-stop"
          onClick={() => run('compareKidneyContours', {})}
        >
          {t('compare.stop')}
        </button>
      </div>
    </section>
  );
}

function curvesOf({ side, automaticDvh, referenceDvh }: KidneyComparison): PlottedDvh[] {
  const { color } = kidneySides.find((one) => one.side === side)!;
  return [
    ...(automaticDvh
      ? [{ side, color, contours: 'current' as const, ...plotted(automaticDvh) }]
      : []),
    ...(referenceDvh
      ? [
          {
            side,
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
