import { invertSymmetric } from '../numbers';
import type { MotionSamples } from './motionSamples';
import { fitIntensities } from './fitIntensities';
import type { MovedSamples } from './movedSamples';
import type { MotionSystem } from './motionSystem';

/** How well two SPECTs agree in and around a kidney, told without landmarks. */
export interface MotionQuality {
  /**
   * Correlation of the moving SPECT's activity with what the reference's makes of it, 1 at best;
   * at the place found.
   */
  correlation: number;
  /** The same at the start. */
  correlationAtStart: number;
  /** Standard uncertainty of the kidney's centre, length, mm. */
  shiftUncertaintyMm: number;
  /** Share of the samples that lie in the moving image, 0 to 1. */
  coveredShare: number;
}

/**
 * Errors against what the noise alone explains, in the bench: parts of a kidney and its neighbours
 * clear at their own pace, which is no noise.
 */
const beyondNoise = 1.6;

/** @returns undefined where the images have nothing to hold on to */
export function motionQuality(
  samples: MotionSamples,
  startActivity: MovedSamples,
  system: MotionSystem,
  samplesTogether: number,
): MotionQuality | undefined {
  const correlation = correlationAt(samples, system.moved);
  const correlationAtStart = correlationAt(samples, startActivity);
  const shiftUncertaintyMm = shiftUncertainty(system, samplesTogether);
  if (correlation === undefined || shiftUncertaintyMm === undefined) {
    return undefined;
  }
  const { isInside } = system.moved;
  const coveredShare = isInside.reduce((a, b) => a + b, 0) / isInside.length;
  return {
    correlation,
    correlationAtStart: correlationAtStart ?? 0,
    shiftUncertaintyMm,
    coveredShare,
  };
}

/** All samples count alike: those that the fit trusted less are no better for it. */
function correlationAt(
  samples: MotionSamples,
  { values, isInside }: MovedSamples,
): number | undefined {
  const model = fitIntensities(samples, values, Float64Array.from(isInside));
  if (!model) {
    return undefined;
  }
  const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
  for (let n = 0; n < values.length; n++) {
    if (isInside[n] === 1) {
      const x = values[n];
      const y = model[n];
      sums.n += 1;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.yy += y * y;
      sums.xy += x * y;
    }
  }
  const spread = (sums.n * sums.xx - sums.x ** 2) * (sums.n * sums.yy - sums.y ** 2);
  return spread > 0 ? (sums.n * sums.xy - sums.x * sums.y) / Math.sqrt(spread) : 0;
}

/** From the inverse of the normal equations; noise that goes together counts as one sample. */
function shiftUncertainty(
  { matrix, vector, variance }: MotionSystem,
  samplesTogether: number,
): number | undefined {
  const size = vector.length;
  const inverse = invertSymmetric(matrix, size);
  if (!inverse) {
    return undefined;
  }
  const sum = [3, 4, 5].reduce((total, axis) => total + inverse[axis * size + axis], 0);
  return beyondNoise * Math.sqrt(sum * variance * samplesTogether);
}
