import type { Affine, Labelmap, Vec3, Volume } from '../volume';
import { transformPoint } from '../volume';
import { activitySamples } from './activitySamples';
import { boundsAround } from './boundsAround';
import { cropVolume } from './cropVolume';
import { cubicCoefficients } from './cubicCoefficients';
import { labelCentroid } from './labelCentroid';
import { motionMatrix } from './motionMatrix';
import { refineMotion } from './refineMotion';
import { smoothGaussian } from './smoothGaussian';
export const t2 = { dilationMm: 16, sigmas: [8, 4] };
export function registerKidney(reference: {activity: Volume<Float32Array>; kidney: Labelmap}, moving: {activity: Volume<Float32Array>; kidney: Labelmap}, label: number): { transform: Affine; start: Affine; iterations: number } {
  const pivot = labelCentroid(reference.kidney, label);
  const target = labelCentroid(moving.kidney, label);
  let motion = { rotation: [1,0,0,0,1,0,0,0,1], pivot, target };
  const start = motionMatrix(motion);
  let iterations = 0;
  for (const sigmaMm of t2.sigmas) {
    const samples = activitySamples(reference.activity, reference.kidney, { label, dilationMm: t2.dilationMm, sigmaMm, blurMm: 4.2 });
    const bounds = boundsAround(moving.activity, samples.points.filter((_, n) => n % 7 === 0).map((p) => transformPoint(start, p)), 40 + 3 * sigmaMm)!;
    const m = cubicCoefficients(smoothGaussian(cropVolume(moving.activity, bounds), sigmaMm));
    const r = refineMotion(samples, m, motion);
    if (!r) throw new Error('no');
    motion = r.motion as never; iterations += r.iterations;
  }
  return { transform: motionMatrix(motion), start, iterations };
}
