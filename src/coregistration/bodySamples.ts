import { indexToPatientMatrix, transformPoint } from '../volume';
import type { Volume } from '../volume';
import type { MotionSamples } from './motionSamples';

/**
 * Points of a body, evenly thinned out; two terms make the other CT: this one's value, and a
 * constant.
 *
 * @param body of `bodyImage`
 * @param most about as many points
 */
export function bodySamples(body: Volume<Float32Array>, most: number): MotionSamples {
  const inside: number[] = [];
  body.data.forEach((value, at) => {
    if (value > 0) {
      inside.push(at);
    }
  });
  const toPatient = indexToPatientMatrix(body);
  const [nx, ny] = body.dimensions;
  const count = Math.min(most, inside.length);
  const points: number[] = [];
  const terms: number[] = [];
  for (let n = 0; n < count; n++) {
    const at = inside[Math.floor(((n + 0.5) * inside.length) / count)];
    const index = [at % nx, Math.floor(at / nx) % ny, Math.floor(at / (nx * ny))] as const;
    points.push(...transformPoint(toPatient, [...index]));
    terms.push(body.data[at], 1);
  }
  return { points: Float64Array.from(points), termCount: 2, terms: Float64Array.from(terms) };
}
