import { solveSymmetric } from '../numbers';
import type { MotionSamples } from './motionSamples';

/**
 * The moving image as the terms of the reference make it, their factors by weighted least squares.
 *
 * @param wanted values of the moving image at the samples
 * @param weights 0 leaves a sample out of the fit
 * @returns undefined where the terms cannot be told apart, or nothing is left
 */
export function fitIntensities(
  { termCount, terms }: MotionSamples,
  wanted: Float64Array,
  weights: Float64Array,
): Float64Array | undefined {
  const matrix = new Float64Array(termCount * termCount);
  const vector = new Float64Array(termCount);
  for (let n = 0; n < weights.length; n++) {
    for (let a = 0; a < termCount; a++) {
      const weighted = weights[n] * terms[n * termCount + a];
      vector[a] += weighted * wanted[n];
      for (let b = 0; b < termCount; b++) {
        matrix[a * termCount + b] += weighted * terms[n * termCount + b];
      }
    }
  }
  const factors = solveSymmetric(matrix, vector);
  return (
    factors &&
    wanted.map((_, n) => {
      let sum = 0;
      for (let a = 0; a < termCount; a++) {
        sum += factors[a] * terms[n * termCount + a];
      }
      return sum;
    })
  );
}
