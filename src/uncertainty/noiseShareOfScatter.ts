import { activityAt, fitModel } from '../kinetics';
import type { TimeActivityCurve } from '../kinetics';

/** Uptake half-life that the curve assumes, and its spread over kidneys; docs/kinetics.md. */
const assumedUptakeHours = 0.8;
const uptakeSpread = 0.3;

/**
 * How much of the squared scatter about a curve is noise of its points. A curve whose uptake is
 * assumed leaves scatter without any noise, too, where the kidney's own uptake is another: as much
 * as a curve with an uptake longer or shorter by its spread would leave.
 * @param hours of the points
 * @returns 0 to 1; 1 for a curve without assumptions
 */
export function noiseShareOfScatter(
  curve: TimeActivityCurve,
  hours: readonly number[],
  physicalHalfLifeHours: number,
): number {
  const { model, terms, relativeSquareSum } = curve;
  if (model !== 'bi-exponential-fixed-uptake' || !(relativeSquareSum > 0)) {
    return 1;
  }
  const [washout] = terms;
  const left = [-1, 1].map((by) => {
    const uptakeHours = assumedUptakeHours * Math.exp(by * uptakeSpread);
    const uptake = { amplitude: -washout.amplitude, lambdaPerHour: Math.LN2 / uptakeHours };
    const other = { ...curve, terms: [washout, uptake] };
    const points = hours.map((time) => ({ hours: time, activity: activityAt(other, time) }));
    return fitModel(points, model, { physicalHalfLifeHours }).relativeSquareSum;
  });
  return relativeSquareSum / (relativeSquareSum + (left[0] + left[1]) / 2);
}
