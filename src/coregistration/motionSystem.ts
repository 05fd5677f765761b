import type { MotionSamples } from './motionSamples';
import { fitIntensities } from './fitIntensities';
import type { MovedSamples } from './movedSamples';

/** Three turns and three shifts come first among the unknowns, the terms' factors last. */
export const motionUnknowns = 6;

/** The least-squares problem at one place of the kidney. */
export interface MotionSystem {
  moved: MovedSamples;
  /** Moving minus modelled activity; 0 where a sample lies outside the image. */
  residuals: Float64Array;
  /** Mean robust square of the residuals (Geman-McClure). */
  cost: number;
  /** Mean of the weighted squares of the residuals. */
  variance: number;
  /** Row-major, and the right side: matrix * step = vector. */
  matrix: Float64Array;
  vector: Float64Array;
}

/** Residuals beyond this many times the typical one pull less and less. */
const robustFactor = 3;
/** The factors of the intensities and the samples' weights rest on each other. */
const passes = 2;

/**
 * Linearises the difference of two SPECTs around a place of the kidney.
 *
 * @param typical size of a residual; Infinity trusts all samples alike
 * @returns undefined where the images have nothing to hold on to
 */
export function motionSystem(
  samples: MotionSamples,
  moved: MovedSamples,
  typical: number,
): MotionSystem | undefined {
  const k2 = Math.max((robustFactor * typical) ** 2, Number.MIN_VALUE);
  const trust = (r: number): number => (k2 === Infinity ? 1 : k2 / (k2 + r * r));
  let weights = Float64Array.from(moved.isInside);
  let residuals = moved.values;
  for (let pass = 0; pass < passes; pass++) {
    const model = fitIntensities(samples, moved.values, weights);
    if (!model) {
      return undefined;
    }
    residuals = model.map((v, n) => (moved.isInside[n] === 1 ? moved.values[n] - v : 0));
    weights = residuals.map((r, n) => (moved.isInside[n] === 1 ? trust(r) ** 2 : 0));
  }
  return {
    moved,
    residuals,
    ...spreadOf(residuals, weights, moved.isInside, trust),
    ...sums(samples, moved, residuals, weights),
  };
}

/** @param trust 1 for small residuals, less for those that no motion explains */
function spreadOf(
  residuals: Float64Array,
  weights: Float64Array,
  isInside: Uint8Array,
  trust: (residual: number) => number,
): { cost: number; variance: number } {
  const sums = { cost: 0, inside: 0, squares: 0, weight: 0 };
  for (let n = 0; n < residuals.length; n++) {
    const square = residuals[n] ** 2;
    sums.cost += square * trust(residuals[n]);
    sums.inside += isInside[n];
    sums.squares += square * weights[n];
    sums.weight += weights[n];
  }
  return { cost: sums.cost / sums.inside, variance: sums.squares / sums.weight };
}

function sums(
  samples: MotionSamples,
  { slopes }: MovedSamples,
  residuals: Float64Array,
  weights: Float64Array,
): { matrix: Float64Array; vector: Float64Array } {
  const { termCount, terms } = samples;
  const unknowns = motionUnknowns + termCount;
  const matrix = new Float64Array(unknowns * unknowns);
  const vector = new Float64Array(unknowns);
  const row = new Float64Array(unknowns);
  for (let n = 0; n < weights.length; n++) {
    if (weights[n] === 0) {
      continue;
    }
    for (let a = 0; a < motionUnknowns; a++) {
      row[a] = -slopes[motionUnknowns * n + a];
    }
    for (let a = 0; a < termCount; a++) {
      row[motionUnknowns + a] = terms[n * termCount + a];
    }
    for (let a = 0; a < unknowns; a++) {
      const weighted = weights[n] * row[a];
      vector[a] += weighted * residuals[n];
      for (let b = 0; b <= a; b++) {
        matrix[a * unknowns + b] += weighted * row[b];
      }
    }
  }
  for (let a = 0; a < unknowns; a++) {
    for (let b = 0; b < a; b++) {
      matrix[b * unknowns + a] = matrix[a * unknowns + b];
    }
  }
  return { matrix, vector };
}
