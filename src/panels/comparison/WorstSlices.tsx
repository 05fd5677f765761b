import type { DifferingSlice } from '../../comparison';
import { comparisonTexts as texts } from './comparisonTexts';

export interface WorstSlicesProps {
  /** The largest difference first. */
  slices: readonly DifferingSlice[];
  shownSlice: number;
  run: (name: string, options?: Record<string, unknown>) => void;
}

/** Leads through the slices in which two contour sets differ, from the worst on. */
export function WorstSlices({ slices, shownSlice, run }: WorstSlicesProps) {
  if (slices.length === 0) {
    return <p className="kd-hint">{texts.same}</p>;
  }
  return (
    <div data-cy="kidney-worst" data-k={slices[shownSlice].k}>
      <p>{texts.worst(shownSlice + 1, slices.length, slices[shownSlice].differenceMl)}</p>
      <div className="kd-actions">
        <button
          className="kd-button kd-small"
          disabled={shownSlice === 0}
          data-cy="kidney-worst-previous"
          onClick={() => run('showKidneySlice', { which: 'worse' })}
        >
          {texts.previous}
        </button>
        <button
          className="kd-button kd-small"
          disabled={shownSlice === slices.length - 1}
          data-cy="kidney-worst-next"
          onClick={() => run('showKidneySlice', { which: 'better' })}
        >
          {texts.next}
        </button>
      </div>
    </div>
  );
}
