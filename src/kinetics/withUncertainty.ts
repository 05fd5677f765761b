import { invertSymmetric } from '../numbers';
import { activityAt } from './activityAt';
import type { BareCurve } from './describeCurve';
import { integralFrom } from './integralFrom';
import type { TimeActivityCurve, TimeActivityPoint } from './types';

const step = 1e-5;

/**
 * Adds the covariance of the parameters and the standard uncertainty of the integral, both from the
 * scatter of the points about the curve: s^2 (J^T J)^-1 with s^2 = RSS / (n - p), J the derivatives
 * of the logarithm of the curve (linearised least squares; JCGM 100:2008, 5.1). Nothing is added
 * where no degree of freedom is left, or the points do not determine the parameters.
 * @param parameters logarithms of the fitted parameters
 * @param curveOf the curve of such logarithms
 */
export function withUncertainty(
  curve: TimeActivityCurve,
  points: readonly TimeActivityPoint[],
  parameters: readonly number[],
  curveOf: (parameters: readonly number[]) => BareCurve,
): TimeActivityCurve {
  const free = points.length - parameters.length;
  if (free <= 0) {
    return curve;
  }
  const logs = (at: readonly number[]) => {
    const moved = curveOf(at);
    return [
      ...points.map(({ hours }) => Math.log(activityAt(moved, hours))),
      Math.log(integralFrom(moved, 0)),
    ];
  };
  const columns = parameters.map((_, p) => {
    const shifted = (by: number) => logs(parameters.map((x, q) => (q === p ? x + by : x)));
    const above = shifted(step);
    return shifted(-step).map((below, n) => (above[n] - below) / (2 * step));
  });
  const size = parameters.length;
  const normal = Array.from({ length: size * size }, (_, index) =>
    points.reduce(
      (sum, _point, n) => sum + columns[Math.floor(index / size)][n] * columns[index % size][n],
      0,
    ),
  );
  const inverse = invertSymmetric(normal, size);
  if (!inverse || inverse.some((value) => !Number.isFinite(value))) {
    return curve;
  }
  const variance = curve.relativeSquareSum / free;
  const gradient = columns.map((column) => column[points.length]);
  const ofIntegral = inverse.reduce(
    (sum, value, index) =>
      sum + value * gradient[Math.floor(index / size)] * gradient[index % size],
    0,
  );
  return {
    ...curve,
    covariance: Array.from(inverse, (value) => value * variance),
    relativeStandardUncertainty: Math.sqrt(Math.max(0, ofIntegral * variance)),
  };
}
