import type { ActivitySamples } from './activitySamples';
import { fitIntensities, intensityRow, intensityTerms } from './intensityModel';
import type { MovedActivity } from './movedActivity';

/** Three turns and three shifts come first among the unknowns; the intensities follow. */
export const motionUnknowns = 6;
const unknowns = motionUnknowns + intensityTerms;

/** The least-squares problem at one place of the kidney. */
export interface MotionSystem {
  moved: MovedActivity;
  /** Moving minus modelled activity; 0 where a sample lies outside the image. */
  residuals: Float64Array;
  /** Mean robust square of the residuals (Geman-McClure). */
  cost: number;
  /** Weights of the samples, summed up. */
  weight: number;
  /** Nine unknowns, row-major, and the right side: matrix * step = vector. */
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
  samples: ActivitySamples,
  moved: MovedActivity,
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
  let cost = 0;
  let inside = 0;
  for (let n = 0; n < residuals.length; n++) {
    cost += residuals[n] ** 2 * trust(residuals[n]);
    inside += moved.isInside[n];
  }
  const weight = weights.reduce((a, b) => a + b, 0);
  return {
    moved,
    residuals,
    cost: cost / inside,
    weight,
    ...sums(samples, moved, residuals, weights),
  };
}

function sums(
  samples: ActivitySamples,
  { slopes }: MovedActivity,
  residuals: Float64Array,
  weights: Float64Array,
): { matrix: Float64Array; vector: Float64Array } {
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
    intensityRow(samples, n, row, motionUnknowns);
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
