import { activityAt } from '../../kinetics';
import type { TimeActivityCurve } from '../../kinetics';
import { niceTicks } from '../../pictures/niceTicks';
import { curveHours } from './curveHours';
import { logarithmicTicks } from './logarithmicTicks';
import type { PlottedPoint } from './plottedPoint';

/** Ends and labels of a plot of activity over time. */
export interface ActivityAxes {
  isLogarithmic: boolean;
  /** From 0 h. */
  endHours: number;
  hourTicks: number[];
  /** 0 on a linear axis, above it on a logarithmic one. */
  lowestMBq: number;
  highestMBq: number;
  activityTicks: number[];
}

/** The axis goes on past the last point: there the curve is extrapolated. */
const shownAfterLast = 1.5;
/** Where a curve falls to nothing, a logarithmic axis ends here below its top. */
const largestRatio = 1000;

/** Axes on which the points with their error bars and the curve through them have room. */
export function activityAxes(
  points: readonly PlottedPoint[],
  curve: TimeActivityCurve | undefined,
  isLogarithmic: boolean,
): ActivityAxes {
  const lastHours = Math.max(1, ...points.map(({ hours }) => hours));
  const hourTicks = niceTicks(shownAfterLast * lastHours, 6);
  const endHours = hourTicks.at(-1)!;
  const course = curve ? curveHours(endHours).map((hours) => activityAt(curve, hours)) : [];
  const upper = points.map((point) => point.activityMBq * (1 + (point.relativeUncertainty ?? 0)));
  const highest = Math.max(...upper, ...course, Number.MIN_VALUE);
  if (!isLogarithmic) {
    const activityTicks = niceTicks(highest, 5);
    const highestMBq = activityTicks.at(-1)!;
    return { isLogarithmic, endHours, hourTicks, lowestMBq: 0, highestMBq, activityTicks };
  }
  const lower = points.map((point) => point.activityMBq * (1 - (point.relativeUncertainty ?? 0)));
  const atEnd = curve ? [activityAt(curve, endHours)] : [];
  const positive = [...lower, ...atEnd].filter((value) => value > 0);
  const lowestMBq = Math.max(Math.min(...positive, highest) / 1.3, highest / largestRatio);
  const highestMBq = 1.3 * highest;
  return {
    isLogarithmic,
    endHours,
    hourTicks,
    lowestMBq,
    highestMBq,
    activityTicks: logarithmicTicks(lowestMBq, highestMBq),
  };
}
