import type { Volume } from '../volume';
import { kidneySamples } from './kidneySamples';
import type { KidneySession } from './kidneySession';
import { motionQuality } from './motionQuality';
import type { MotionQuality } from './motionQuality';
import { movedSamples } from './movedSamples';
import { movingRegion } from './movingRegion';
import { refineMotion } from './refineMotion';
import type { RigidMotion } from './rigidMotion';

export interface RefinedRegistration {
  motion: RigidMotion;
  quality: MotionQuality;
  iterations: number;
}

/** How far around the kidney the SPECTs are compared, mm: its edge in an image of 10 mm FWHM. */
const dilationMm = 13;
/** Standard deviation of the blur of a 177Lu SPECT, mm (10 mm FWHM). */
const blurMm = 4.25;
/** Smoothing, mm: the first stage sees further, the second closer. */
const stages = [
  { sigmaMm: 8, settledMm: 0.2, mostSamples: 2000 },
  { sigmaMm: 3, settledMm: 0.02, mostSamples: 8000 },
];
/** Noise of a reconstruction goes together over about this distance, standard deviation, mm. */
const noiseReachMm = 3;

/**
 * The place where the activity in and around a kidney agrees best, from coarse to fine.
 *
 * @returns undefined where the SPECTs have nothing to hold on to there
 * @throws LABELMAP_MISMATCH, ACTIVITY_INVALID
 */
export function refineInStages(
  reference: KidneySession,
  moving: Volume<Float32Array>,
  label: number,
  start: RigidMotion,
): RefinedRegistration | undefined {
  let result: RefinedRegistration | undefined;
  let iterations = 0;
  for (const { sigmaMm, settledMm, mostSamples } of stages) {
    const { activity, kidney } = reference;
    const around = { label, dilationMm, sigmaMm, blurMm, mostSamples };
    const samples = kidneySamples(activity, kidney, around);
    const region = movingRegion(moving, samples, start, sigmaMm);
    const samplesTogether = togetherCount(samples.sampleMm3, sigmaMm);
    const refined =
      region &&
      refineMotion(samples, region, result?.motion ?? start, { settledMm, samplesTogether });
    if (!refined) {
      return undefined;
    }
    const atStart = movedSamples(samples, region, start);
    const quality = motionQuality(samples, atStart, refined.system, samplesTogether);
    if (!quality) {
      return undefined;
    }
    iterations += refined.iterations;
    result = { motion: refined.motion, quality, iterations };
  }
  return result;
}

/** Samples over which the noise of a smoothed image goes together: integral of its correlation. */
function togetherCount(sampleMm3: number, sigmaMm: number): number {
  return Math.max(1, (4 * Math.PI * (sigmaMm ** 2 + noiseReachMm ** 2)) ** 1.5 / sampleMm3);
}
