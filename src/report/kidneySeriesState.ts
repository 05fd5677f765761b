import type { KidneySeriesState } from '../worklist';
import type { KidneyDoseReport } from './kidneyDoseReport';

/** What the series of a report, and of the contours it was measured on, say in the study list. */
export function kidneySeriesState({
  provenance,
  findings,
}: Pick<KidneyDoseReport, 'provenance' | 'findings'>): KidneySeriesState {
  const { status: origin, review } = provenance.contours;
  return {
    origin,
    ...(review.status !== 'UNAPPROVED' && { verdict: review.status }),
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  };
}
