import { solveSymmetric } from '../numbers';
import type { ActivitySamples } from './activitySamples';

/**
 * Activity of the moving SPECT as told by the reference: one factor for what is the kidney's,
 * another for what is around it, since organs clear at their own pace, and a constant.
 */
export const intensityTerms = 3;

/** Writes the three terms of sample n to `row` from `at` on. */
export function intensityRow(
  { values, kidneyShare }: ActivitySamples,
  n: number,
  row: Float64Array,
  at: number,
): void {
  row[at] = values[n] * kidneyShare[n];
  row[at + 1] = values[n] * (1 - kidneyShare[n]);
  row[at + 2] = 1;
}

/**
 * What the model makes of the reference's activity, its factors fitted by weighted least squares.
 *
 * @param wanted activity of the moving SPECT at the samples
 * @param weights 0 leaves a sample out of the fit
 * @returns undefined where the reference is the same everywhere, or nothing is left
 */
export function fitIntensities(
  samples: ActivitySamples,
  wanted: Float64Array,
  weights: Float64Array,
): Float64Array | undefined {
  const matrix = new Float64Array(intensityTerms * intensityTerms);
  const vector = new Float64Array(intensityTerms);
  const row = new Float64Array(intensityTerms);
  for (let n = 0; n < weights.length; n++) {
    intensityRow(samples, n, row, 0);
    for (let a = 0; a < intensityTerms; a++) {
      vector[a] += weights[n] * row[a] * wanted[n];
      for (let b = 0; b < intensityTerms; b++) {
        matrix[a * intensityTerms + b] += weights[n] * row[a] * row[b];
      }
    }
  }
  const factors = solveSymmetric(matrix, vector);
  return (
    factors &&
    wanted.map((_, n) => {
      intensityRow(samples, n, row, 0);
      return factors[0] * row[0] + factors[1] * row[1] + factors[2] * row[2];
    })
  );
}
