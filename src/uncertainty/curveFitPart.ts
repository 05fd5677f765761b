import type { TimeActivityCurve } from '../kinetics';
import type { PointSensitivity } from './curveSensitivities';
import { statedPart } from './statedPart';
import { uncertaintyPartLabels } from './uncertaintyPart';
import type { UncertaintyPart } from './uncertaintyPart';

/** Relative standard uncertainties. */
export interface StatedOfCurve {
  pointRelative?: number;
  curveFitRelative?: number;
  /** How much of the squared scatter about the curve is noise; default: all. */
  noiseShare?: number;
}

const id = 'curve-fit';

/**
 * The part of the points that a curve rests on: noise, dead time, the day's calibration, all that
 * differs from point to point.
 *
 * Where the uncertainty of a point is stated, it is carried through the curve point by point (GUM
 * 5.1.2). Else the points' scatter about the curve tells it, with the degrees of freedom that are
 * left: one for three points and two parameters, and then an interval of 68 % is 1.84 standard
 * uncertainties wide (GUM G.3). Neither is there for a curve through all its points.
 *
 * @param stated by the site: of each point, independent of the others; of the fit as a whole, where
 *   nothing else tells it
 * @param sensitivities of the same curve
 * @throws INVALID_ARGUMENT for an uncertainty outside 0 to 1
 */
export function curveFitPart(
  curve: TimeActivityCurve,
  sensitivities: readonly PointSensitivity[],
  { pointRelative, curveFitRelative, noiseShare = 1 }: StatedOfCurve = {},
): UncertaintyPart {
  if (pointRelative !== undefined) {
    return ofPoints(sensitivities, pointRelative);
  }
  const degreesOfFreedom = curve.points - curve.parameters;
  const scatter = curve.relativeStandardUncertainty;
  // Of a single point, that would be the uncertainty of its half-life, which has its own part.
  if (curve.points < 2 || degreesOfFreedom < 1 || scatter === undefined) {
    return curveFitRelative !== undefined
      ? statedPart(id, curveFitRelative, 'Set by the site.')
      : statedPart(
          id,
          undefined,
          `The uncertainty of a point is not stated, and ${curve.points} ${curve.points === 1 ? 'point leaves' : 'points leave'} none over to tell it.`,
        );
  }
  return {
    ...statedPart(
      id,
      Math.min(1, scatter * Math.sqrt(noiseShare)),
      `Scatter of ${curve.points} points about the curve, ${degreesOfFreedom} left over${noiseShare < 1 ? `; ${(100 * noiseShare).toFixed(0)} % of its square is taken as noise, the rest as the assumed uptake's` : ''}.`,
    ),
    degreesOfFreedom,
  };
}

function ofPoints(
  sensitivities: readonly PointSensitivity[],
  pointRelative: number,
): UncertaintyPart {
  const integral = pointRelative * Math.hypot(...sensitivities.map((one) => one.ofIntegral));
  const factor = pointRelative * Math.hypot(...sensitivities.map((one) => one.ofLeaCatcheside));
  const covariance = sensitivities.reduce(
    (sum, { ofIntegral, ofLeaCatcheside }) =>
      sum + pointRelative ** 2 * ofIntegral * ofLeaCatcheside,
    0,
  );
  return {
    ...statedPart(
      id,
      integral,
      `${(100 * pointRelative).toFixed(1)} % of each point, carried through the curve.`,
    ),
    label: uncertaintyPartLabels[id],
    leaCatcheside: {
      relative: factor,
      correlation: integral * factor > 0 ? covariance / (integral * factor) : 0,
    },
  };
}
