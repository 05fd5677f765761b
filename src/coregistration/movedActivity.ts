import { composeAffine, patientToIndexMatrix, transformPoint } from '../volume';
import type { Volume } from '../volume';
import type { ActivitySamples } from './activitySamples';
import { motionMatrix } from './motionMatrix';
import type { RigidMotion } from './rigidMotion';
import { sampleCubic } from './sampleCubic';

/** What the moving SPECT shows where a motion takes the samples. */
export interface MovedActivity {
  /** 1 where the sample lies in the image. */
  isInside: Uint8Array;
  values: Float64Array;
  /**
   * How the value of sample n changes as the kidney turns about x, y, z (per radian, about the
   * motion's target) and shifts along x, y, z (per mm); six for each sample.
   */
  slopes: Float64Array;
}

/** @param moving of `cubicCoefficients` */
export function movedActivity(
  { points }: ActivitySamples,
  moving: Volume<Float32Array>,
  motion: RigidMotion,
): MovedActivity {
  const isInside = new Uint8Array(points.length);
  const values = new Float64Array(points.length);
  const slopes = new Float64Array(6 * points.length);
  const matrix = motionMatrix(motion);
  const toIndex = patientToIndexMatrix(moving);
  const whole = composeAffine(matrix, toIndex);
  const [tx, ty, tz] = motion.target;
  const result = new Float64Array(4);
  for (let n = 0; n < points.length; n++) {
    const [u, v, w] = transformPoint(whole, points[n]);
    if (!sampleCubic(moving, u, v, w, result)) {
      continue;
    }
    isInside[n] = 1;
    values[n] = result[0];
    const [x, y, z] = transformPoint(matrix, points[n]);
    const gx = result[1] * toIndex[0] + result[2] * toIndex[4] + result[3] * toIndex[8];
    const gy = result[1] * toIndex[1] + result[2] * toIndex[5] + result[3] * toIndex[9];
    const gz = result[1] * toIndex[2] + result[2] * toIndex[6] + result[3] * toIndex[10];
    slopes[6 * n] = (y - ty) * gz - (z - tz) * gy;
    slopes[6 * n + 1] = (z - tz) * gx - (x - tx) * gz;
    slopes[6 * n + 2] = (x - tx) * gy - (y - ty) * gx;
    slopes[6 * n + 3] = gx;
    slopes[6 * n + 4] = gy;
    slopes[6 * n + 5] = gz;
  }
  return { isInside, values, slopes };
}
