import { patientToIndexMatrix, transformPoint } from '../volume';
import type { Vec3, Volume } from '../volume';
import { boundsAround } from './boundsAround';
import { cropActivity } from './cropActivity';
import { cubicCoefficients } from './cubicCoefficients';
import { cubicValue } from './cubicValue';

/** Voxels that the spline of an image's part is made of beyond the points, mm. */
const marginMm = 20;

export interface ShiftedMeansOptions {
  /** About which the parts lie, LPS mm. */
  centre: Vec3;
  /** Sectors around the z axis through the centre. */
  parts: number;
  /** Along z, mm. */
  shifts: readonly number[];
}

export interface ShiftedMeans {
  /** For each part, for each shift: sum of the activity over the number of all points. */
  means: Float64Array[];
  /** Smallest share of the points that lie in the image, over the shifts, 0 to 1. */
  insideShare: number;
}

/**
 * Activity at points as they move along the body's axis, in sectors around it.
 *
 * @param points LPS mm in the frame of the image
 * @throws ACTIVITY_INVALID where the image has no numbers there
 */
export function shiftedMeans(
  activity: Volume<Float32Array>,
  points: readonly Vec3[],
  { centre, parts, shifts }: ShiftedMeansOptions,
): ShiftedMeans {
  const means = Array.from({ length: parts }, () => new Float64Array(shifts.length));
  const reachMm = Math.max(...shifts.map(Math.abs));
  const bounds = boundsAround(activity, points, reachMm + marginMm);
  if (!bounds) {
    return { means, insideShare: 0 };
  }
  const coefficients = cubicCoefficients(cropActivity(activity, bounds));
  const toIndex = patientToIndexMatrix(coefficients);
  const inside = new Float64Array(shifts.length);
  for (const point of points) {
    const angle = Math.atan2(point[1] - centre[1], point[0] - centre[0]) / (2 * Math.PI) + 0.5;
    const part = means[Math.min(parts - 1, Math.floor(angle * parts))];
    const [u0, v0, w0] = transformPoint(toIndex, point);
    for (let n = 0; n < shifts.length; n++) {
      const u = u0 + toIndex[2] * shifts[n];
      const v = v0 + toIndex[6] * shifts[n];
      const w = w0 + toIndex[10] * shifts[n];
      const value = cubicValue(coefficients, u, v, w);
      // A comparison with NaN, outside the image, is false.
      if (value === value) {
        inside[n] += 1 / points.length;
        part[n] += value / points.length;
      }
    }
  }
  return { means, insideShare: Math.min(...inside) };
}
