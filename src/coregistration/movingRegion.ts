import { transformPoint } from '../volume';
import type { Vec3, Volume } from '../volume';
import { smoothGaussian } from '../volume/smoothGaussian';
import type { MotionSamples } from './motionSamples';
import { boundsAround } from './boundsAround';
import { cropActivity } from './cropActivity';
import { cubicCoefficients } from './cubicCoefficients';
import { motionMatrix } from './motionMatrix';
import type { RigidMotion } from './rigidMotion';

/** A kidney is followed about this far from where it is first put, mm. */
const reachMm = 35;

/**
 * The part of the moving SPECT that a kidney may lie in, smoothed, as `cubicCoefficients`.
 *
 * @returns undefined where the start puts the kidney outside the image
 * @throws ACTIVITY_INVALID where a voxel is no number
 */
export function movingRegion(
  activity: Volume<Float32Array>,
  { points }: MotionSamples,
  start: RigidMotion,
  sigmaMm: number,
): Volume<Float32Array> | undefined {
  const matrix = motionMatrix(start);
  const moved: Vec3[] = [];
  for (let n = 0; n < points.length; n += 3) {
    moved.push(transformPoint(matrix, [points[n], points[n + 1], points[n + 2]]));
  }
  const bounds = boundsAround(activity, moved, reachMm);
  return bounds && cubicCoefficients(smoothGaussian(cropActivity(activity, bounds), sigmaMm));
}
