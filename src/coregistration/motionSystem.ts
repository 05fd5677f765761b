import { solveSymmetric } from '../numbers';
import type { ActivitySamples } from './activitySamples';
import type { MovedActivity } from './movedActivity';

/** Turns and shifts of a kidney, then what relates the intensities of the two images. */
export const motions = 6;
const intensities = 3;
const unknowns = motions + intensities;

/** The least-squares problem at one place. */
export interface MotionSystem {
  /** Moving minus modelled activity; 0 where outside. */
  residuals: Float64Array;
  /** Of each sample, 0 to 1: what no model explains counts less. */
  weights: Float64Array;
  /** Sum of the weights. */
  inside: number;
  /** Sum of the robust squares of the residuals (Geman-McClure). */
  cost: number;
  /** `unknowns` squared, row-major, and the right side of the step. */
  matrix: Float64Array;
  vector: Float64Array;
}

/** Residuals beyond this many times the typical one pull less and less. */
const robustFactor = 3;

/** Typical residual: the median's, as that of a normal distribution. */
export function typicalResidual(residuals: Float64Array, isInside: Uint8Array): number {
  const sizes = residuals.filter((_, n) => isInside[n] === 1).map(Math.abs).sort();
  return 1.4826 * (sizes[sizes.length >> 1] ?? 0);
}

/**
 * The activity of the moving image is that of the reference times one factor within the kidney, times another
 * around it, plus a constant: organs clear at their own pace.
 *
 * @param scale typical residual; Infinity trusts all samples alike
 * @returns undefined where the images have no structure to hold on to
 */
export function motionSystem(
  samples: ActivitySamples,
  moved: MovedActivity,
  scale: number,
): MotionSystem | undefined {
  const count = samples.values.length;
  let weights = Float64Array.from(moved.isInside);
  let residuals: Float64Array | undefined;
  // The intensities and the weights rest on each other.
  for (let pass = 0; pass < 3; pass++) {
    residuals = intensityResiduals(samples, moved, weights);
    if (!residuals) {
      return undefined;
    }
    const k2 = (robustFactor * scale) ** 2;
    weights = residuals.map((r, n) =>
      moved.isInside[n] === 0 ? 0 : scale === Infinity ? 1 : (k2 / (k2 + r * r)) ** 2,
    );
  }
  const matrix = new Float64Array(unknowns * unknowns);
  const vector = new Float64Array(unknowns);
  const row = new Float64Array(unknowns);
  let cost = 0;
  let inside = 0;
  const k2 = (robustFactor * scale) ** 2;
  for (let n = 0; n < count; n++) {
    const weight = weights[n];
    if (weight === 0) {
      continue;
    }
    const r = residuals![n];
    inside += weight;
    cost += scale === Infinity ? r * r : (r * r * k2) / (k2 + r * r);
    for (let a = 0; a < motions; a++) {
      row[a] = moved.slopes[motions * n + a];
    }
    basis(samples, n, row);
    for (let a = 0; a < unknowns; a++) {
      vector[a] -= weight * row[a] * r;
      for (let b = 0; b <= a; b++) {
        matrix[a * unknowns + b] += weight * row[a] * row[b];
      }
    }
  }
  for (let a = 0; a < unknowns; a++) {
    for (let b = 0; b < a; b++) {
      matrix[b * unknowns + a] = matrix[a * unknowns + b];
    }
  }
  return { residuals: residuals!, weights, inside, cost, matrix, vector };
}

function basis({ values, kidneyShare }: ActivitySamples, n: number, row: Float64Array): void {
  const share = kidneyShare[n];
  row[motions] = -values[n] * share;
  row[motions + 1] = -values[n] * (1 - share);
  row[motions + 2] = -1;
}

function intensityResiduals(
  samples: ActivitySamples,
  moved: MovedActivity,
  weights: Float64Array,
): Float64Array | undefined {
  const matrix = new Float64Array(intensities * intensities);
  const vector = new Float64Array(intensities);
  const row = new Float64Array(unknowns);
  for (let n = 0; n < weights.length; n++) {
    basis(samples, n, row);
    for (let a = 0; a < intensities; a++) {
      vector[a] += weights[n] * row[motions + a] * moved.values[n];
      for (let b = 0; b < intensities; b++) {
        matrix[a * intensities + b] += weights[n] * row[motions + a] * row[motions + b];
      }
    }
  }
  const factors = solveSymmetric(matrix, vector);
  if (!factors) {
    return undefined;
  }
  return Float64Array.from(weights, (_, n) => {
    basis(samples, n, row);
    let model = 0;
    for (let a = 0; a < intensities; a++) {
      model += factors[a] * row[motions + a];
    }
    return moved.isInside[n] === 1 ? moved.values[n] - model : 0;
  });
}
