import { describeCurve } from './describeCurve';
import type { LinearPiece, TimeActivityCurve, TimeActivityPoint } from './types';

/**
 * Straight lines from 0 at the administration through the points, and an exponential after the
 * last. The tail falls by physical decay alone, which is the most that can come, or as between the
 * last two points ("effective").
 * @param points in order of time; two or more for an effective tail
 */
export function drawTrapezoids(
  points: readonly TimeActivityPoint[],
  physicalPerHour: number,
  tail: 'effective' | 'physical',
): TimeActivityCurve {
  let before: TimeActivityPoint = { hours: 0, activity: 0 };
  const pieces: LinearPiece[] = points.map((point) => {
    const piece = {
      fromHours: before.hours,
      toHours: point.hours,
      fromActivity: before.activity,
      toActivity: point.activity,
    };
    before = point;
    return piece;
  });
  const last = points[points.length - 1];
  const measured = tail === 'effective' ? fall(points) : physicalPerHour;
  const lambdaPerHour = Math.max(measured, physicalPerHour);
  return describeCurve(
    {
      model: tail === 'effective' ? 'trapezoid-effective-tail' : 'trapezoid-physical-tail',
      terms: [{ amplitude: last.activity * Math.exp(lambdaPerHour * last.hours), lambdaPerHour }],
      termsFromHours: last.hours,
      pieces,
      // The lines go through the points whatever they are: nothing is fitted that could be judged.
      parameters: points.length,
      notes:
        measured < physicalPerHour
          ? [
              'The last two points fall no faster than by physical decay; the tail was held at the physical half-life.',
            ]
          : [],
    },
    points,
  );
}

/** Rate between the last two points, per hour. */
function fall(points: readonly TimeActivityPoint[]): number {
  const [before, last] = points.slice(-2);
  return Math.log(before.activity / last.activity) / (last.hours - before.hours);
}
