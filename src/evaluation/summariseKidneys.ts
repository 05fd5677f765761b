import type { KidneySide } from '../labels';
import { doseDifferencePercent } from '../comparison';
import type { KidneyEvaluation } from './evaluationCase';

export interface MetricSummary {
  /** Number of kidneys that have this value. */
  n: number;
  mean: number;
  /** The value farthest on the bad side. */
  worst: number;
}

export interface KidneySummary {
  side: KidneySide | 'both';
  /** Number of kidneys in the reference. */
  n: number;
  /** Number of these that the pipeline did not find. */
  missed: number;
  /** Number of kidneys found that are not in the reference. */
  invented: number;
  dice?: MetricSummary;
  volumeRatio?: MetricSummary;
  meanDistanceMm?: MetricSummary;
  hausdorff95Mm?: MetricSummary;
  /** Statistics of the absolute differences. */
  doseDifferencePercent?: MetricSummary;
}

/**
 * Means and worst values over the kidneys that are in the reference, for each side and for both
 * together.
 */
export function summariseKidneys(kidneys: readonly KidneyEvaluation[]): KidneySummary[] {
  return (['right', 'left', 'both'] as const).map((side) => {
    const ofSide = kidneys.filter((kidney) => side === 'both' || kidney.side === side);
    const present = ofSide.filter(({ referenceMl }) => referenceMl > 0);
    const metric = (
      pick: (kidney: KidneyEvaluation) => number | undefined,
      badness: (value: number) => number,
    ): MetricSummary | undefined => {
      const values = present.flatMap((kidney) => pick(kidney) ?? []);
      if (values.length === 0) {
        return undefined;
      }
      return {
        n: values.length,
        mean: values.reduce((a, b) => a + b, 0) / values.length,
        worst: values.reduce((a, b) => (badness(b) > badness(a) ? b : a)),
      };
    };
    return {
      side,
      n: present.length,
      missed: present.filter(({ automaticMl }) => automaticMl === 0).length,
      invented: ofSide.filter((k) => k.referenceMl === 0 && k.automaticMl > 0).length,
      dice: metric(
        (k) => k.dice,
        (v) => -v,
      ),
      // A ratio of two is as bad as a ratio of one half.
      volumeRatio: metric(
        (k) => k.volumeRatio,
        (v) => Math.abs(Math.log(Math.max(v, 1e-9))),
      ),
      meanDistanceMm: metric(
        (k) => k.meanDistanceMm,
        (v) => v,
      ),
      hausdorff95Mm: metric(
        (k) => k.hausdorff95Mm,
        (v) => v,
      ),
      doseDifferencePercent: metric(
        (k) => {
          const difference = doseDifferencePercent(k);
          return difference === undefined ? undefined : Math.abs(difference);
        },
        (v) => v,
      ),
    };
  });
}
