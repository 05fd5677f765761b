import type { DifferingSlice } from '../../comparison';
import { useWords } from '../../viewer/words/useWords';

export interface WorstSlicesProps {
  /** The largest difference first. */
  slices: readonly DifferingSlice[];
  shownSlice: number;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Leads through the slices in which two contour sets differ, from the worst on. */
export function WorstSlices({ slices, shownSlice, run }: WorstSlicesProps) {
  const { t, number } = useWords();
  if (slices.length === 0) {
    return <p className="kd-hint">{t('compare.same')}</p>;
  }
  return (
    <div data-cy="kidney-worst" data-k={slices[shownSlice].k}>
      <p>
        {t('compare.worst', {
          place: shownSlice + 1,
          count: slices.length,
          volume: number(slices[shownSlice].differenceMl, 2),
        })}
      </p>
      <div className="kd-actions">
        <button
          className="kd-button kd-small"
          disabled={shownSlice === 0}
          data-cy="kidney-worst-previous"
          onClick={() => run('showKidneySlice', { which: 'worse' })}
        >
          {t('compare.previous')}
        </button>
        <button
          className="kd-button kd-small"
          disabled={shownSlice === slices.length - 1}
          data-cy="kidney-worst-next"
          onClick={() => run('showKidneySlice', { which: 'better' })}
        >
          {t('compare.next')}
        </button>
      </div>
    </div>
  );
}
