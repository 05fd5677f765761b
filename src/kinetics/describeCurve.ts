import { activityAt } from './activityAt';
import { akaike } from './akaike';
import { integralFrom } from './integralFrom';
import type { TimeActivityCurve, TimeActivityPoint } from './types';

export type BareCurve = Pick<
  TimeActivityCurve,
  'model' | 'terms' | 'termsFromHours' | 'pieces' | 'parameters'
> & { notes?: string[] };

/**
 * What follows from a curve's course: integral, effective half-life, share after the last
 * measurement, distance from the points.
 * @param points in order of time
 */
export function describeCurve(
  curve: BareCurve,
  points: readonly TimeActivityPoint[],
): TimeActivityCurve {
  const timeIntegratedActivity = integralFrom(curve, 0);
  const slowest = Math.min(...curve.terms.map(({ lambdaPerHour }) => lambdaPerHour));
  const relativeSquareSum = points.reduce(
    (sum, { hours, activity }) => sum + (activityAt(curve, hours) / activity - 1) ** 2,
    0,
  );
  const aicc = akaike(relativeSquareSum, points.length, curve.parameters);
  return {
    ...curve,
    notes: curve.notes ?? [],
    timeIntegratedActivity,
    effectiveHalfLifeHours: Math.LN2 / slowest,
    extrapolatedShare:
      integralFrom(curve, points[points.length - 1].hours) / timeIntegratedActivity,
    points: points.length,
    relativeSquareSum,
    ...(aicc !== undefined && { aicc }),
  };
}
