import type { KidneyBlocks } from './kidneyBlocks';
import { quantile } from './quantile';

/** With fewer blocks or pairs the statistics are not reliable. */
const leastSamples = 30;
/** Standard deviation of a normal distribution over its median absolute value. */
const madToSd = 1.4826;
/** Pairs of blocks at distances of 6, 6, 8 and 8 mm in the slice, as steps along i and j. */
const directions = [
  [2, 0],
  [0, 2],
  [2, 2],
  [2, -2],
] as const;

/** HU inside one kidney, after averaging over blocks of about 3 mm. */
export interface KidneyTissue {
  medianHu: number;
  /** From the 10th to the 90th percentile: the differences of cortex, medulla, sinus and cysts. */
  spreadHu: number;
  /** Robust SD of the noise between blocks. */
  noiseHu: number;
  /**
   * Robust SD of the noise along the direction in the slice in which it is largest: across streaks,
   * if there are any.
   */
  noiseAcrossHu: number;
  /** The same for the direction in which it is smallest: along streaks. */
  noiseAlongHu: number;
}

/**
 * @param interior numbers of the blocks that lie inside the kidney
 * @returns undefined where the kidney is too small for statistics
 */
export function kidneyTissue(blocks: KidneyBlocks, interior: number[]): KidneyTissue | undefined {
  if (interior.length < leastSamples) {
    return undefined;
  }
  const { meanHu, dimensions } = blocks;
  const values = Float64Array.from(interior, (n) => meanHu[n]).sort();
  const inside = new Uint8Array(meanHu.length);
  for (const n of interior) {
    inside[n] = 1;
  }
  const spreads: number[] = [];
  let sum = 0;
  let weight = 0;
  for (const [di, dj] of directions) {
    const step = di + dimensions[0] * dj;
    const differences: number[] = [];
    for (const n of interior) {
      // A step along j that leaves the slice ends outside the kidney, because interior blocks have
      // neighbours on every side.
      if (inside[n + step] === 1) {
        differences.push(Math.abs(meanHu[n + step] - meanHu[n]));
      }
    }
    if (differences.length < leastSamples) {
      continue;
    }
    // The difference of two blocks has twice the variance of one.
    const sd = (madToSd / Math.SQRT2) * quantile(Float64Array.from(differences).sort(), 0.5);
    spreads.push(sd);
    sum += sd * differences.length;
    weight += differences.length;
  }
  return {
    medianHu: quantile(values, 0.5),
    spreadHu: quantile(values, 0.9) - quantile(values, 0.1),
    noiseHu: weight > 0 ? sum / weight : 0,
    noiseAcrossHu: Math.max(0, ...spreads),
    noiseAlongHu: spreads.length > 0 ? Math.min(...spreads) : 0,
  };
}
