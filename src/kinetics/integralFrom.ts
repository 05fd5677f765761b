import type { TimeActivityCurve } from './types';

/** Integral of a curve from a time to infinity, in the unit of its points times hours. */
export function integralFrom(
  { terms, termsFromHours, pieces }: Pick<TimeActivityCurve, 'terms' | 'termsFromHours' | 'pieces'>,
  hours: number,
): number {
  const tailFrom = Math.max(hours, termsFromHours);
  const tail = terms.reduce(
    (sum, { amplitude, lambdaPerHour }) =>
      sum + (amplitude * Math.exp(-lambdaPerHour * tailFrom)) / lambdaPerHour,
    0,
  );
  return pieces.reduce((sum, { fromHours, toHours, fromActivity, toActivity }) => {
    const from = Math.max(hours, fromHours);
    if (from >= toHours) {
      return sum;
    }
    const slope = (toActivity - fromActivity) / (toHours - fromHours);
    const atFrom = fromActivity + slope * (from - fromHours);
    return sum + ((atFrom + toActivity) / 2) * (toHours - from);
  }, tail);
}
