import { describeCurve } from './describeCurve';
import { resultLength, solveTriExponential, uptakePerHour } from './solveTriExponential';
import type { TimeActivityCurve, TimeActivityPoint } from './types';

/** Distance of a point from the curve, relative, beyond which the point was set right. */
const setRight = 0.02;

/**
 * The tri-exponential curve of the voxel method of 2013 through three points.
 * @param points three, in order of time
 */
export function fitTriExponential(
  points: readonly TimeActivityPoint[],
  physicalPerHour: number,
): TimeActivityCurve {
  const result = new Float64Array(resultLength);
  const [d0, d1, d3] = points.map(
    ({ hours, activity }) => activity * Math.exp(physicalPerHour * hours),
  );
  solveTriExponential(points[0].hours, points[1].hours, points[2].hours, d0, d1, d3, result);
  const [a2, k2, a3, k3, a1] = result;
  const terms = [
    { amplitude: a3, lambdaPerHour: physicalPerHour - k3 },
    { amplitude: a2, lambdaPerHour: physicalPerHour - k2 },
    { amplitude: a1, lambdaPerHour: physicalPerHour + uptakePerHour },
  ];
  const curve = describeCurve(
    { model: 'tri-exponential', terms, termsFromHours: 0, pieces: [], parameters: 3 },
    points,
  );
  const isMoved = curve.relativeSquareSum > setRight ** 2;
  return {
    ...curve,
    // The fast part may fall with physical decay alone; what counts late is the slow part.
    effectiveHalfLifeHours: Math.LN2 / terms[0].lambdaPerHour,
    notes: isMoved
      ? ['The points do not lie on a curve of uptake and washout; the method set them right.']
      : [],
  };
}
