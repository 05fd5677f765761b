import { errorFunction } from './errorFunction';

/** Standard deviations beyond which the weights, 6e-5 of the whole, are left out. */
const reach = 4;

/**
 * Half of a Gaussian on a grid, from its centre outwards, integrated over each cell; both halves
 * add up to 1.
 *
 * @param variance mm2, above 0
 */
export function gaussianWeights(variance: number, spacingMm: number): Float64Array {
  const scale = spacingMm / Math.sqrt(2 * variance);
  const count = 1 + Math.ceil((reach * Math.sqrt(variance)) / spacingMm);
  const weights = new Float64Array(count).map(
    (_, n) => (errorFunction((n + 0.5) * scale) - errorFunction((n - 0.5) * scale)) / 2,
  );
  const whole = weights.reduce((sum, weight, n) => sum + (n === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / whole);
}
