import { sumOfTerms } from './sumOfTerms';
import type { TimeActivityCurve } from './types';

/** Activity of a curve at a time after the administration, in the unit of its points. */
export function activityAt(
  { terms, termsFromHours, pieces }: Pick<TimeActivityCurve, 'terms' | 'termsFromHours' | 'pieces'>,
  hours: number,
): number {
  if (hours >= termsFromHours) {
    return sumOfTerms(terms, hours);
  }
  const piece = pieces.find(({ toHours }) => hours <= toHours);
  if (!piece) {
    return 0;
  }
  const { fromHours, toHours, fromActivity, toActivity } = piece;
  return fromActivity + ((toActivity - fromActivity) * (hours - fromHours)) / (toHours - fromHours);
}
