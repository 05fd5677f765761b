import { composeAffine, patientToIndexMatrix } from '../volume';
import type { Volume } from '../volume';
import type { MotionSamples } from './motionSamples';
import { motionMatrix } from './motionMatrix';
import type { RigidMotion } from './rigidMotion';
import { sampleCubic } from './sampleCubic';

/** What the moving SPECT shows where a motion takes the samples. */
export interface MovedSamples {
  /** 1 where the sample lies in the image. */
  isInside: Uint8Array;
  values: Float64Array;
  /**
   * How the value of each sample changes as the kidney turns about x, y, z (per radian, about the
   * motion's target) and shifts along x, y, z (per mm): six numbers a sample.
   */
  slopes: Float64Array;
}

/** @param moving of `cubicCoefficients` */
export function movedSamples(
  { points }: MotionSamples,
  moving: Volume<Float32Array>,
  motion: RigidMotion,
): MovedSamples {
  const count = points.length / 3;
  const isInside = new Uint8Array(count);
  const values = new Float64Array(count);
  const slopes = new Float64Array(6 * count);
  const m = motionMatrix(motion);
  const p = patientToIndexMatrix(moving);
  const w = composeAffine(m, p);
  const [tx, ty, tz] = motion.target;
  const result = new Float64Array(4);
  for (let n = 0; n < count; n++) {
    const x = points[3 * n];
    const y = points[3 * n + 1];
    const z = points[3 * n + 2];
    const i = w[0] * x + w[1] * y + w[2] * z + w[3];
    const j = w[4] * x + w[5] * y + w[6] * z + w[7];
    const k = w[8] * x + w[9] * y + w[10] * z + w[11];
    if (!sampleCubic(moving, i, j, k, result)) {
      continue;
    }
    isInside[n] = 1;
    values[n] = result[0];
    const gx = result[1] * p[0] + result[2] * p[4] + result[3] * p[8];
    const gy = result[1] * p[1] + result[2] * p[5] + result[3] * p[9];
    const gz = result[1] * p[2] + result[2] * p[6] + result[3] * p[10];
    const ax = m[0] * x + m[1] * y + m[2] * z + m[3] - tx;
    const ay = m[4] * x + m[5] * y + m[6] * z + m[7] - ty;
    const az = m[8] * x + m[9] * y + m[10] * z + m[11] - tz;
    slopes[6 * n] = ay * gz - az * gy;
    slopes[6 * n + 1] = az * gx - ax * gz;
    slopes[6 * n + 2] = ax * gy - ay * gx;
    slopes[6 * n + 3] = gx;
    slopes[6 * n + 4] = gy;
    slopes[6 * n + 5] = gz;
  }
  return { isInside, values, slopes };
}
