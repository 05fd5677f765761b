import type { MeasuredResolution } from './measureResolution';

/**
 * One resolution from several structures of a phantom: the mean weighted by certainty. Its
 * uncertainty is the larger of what the structures say of themselves and of how far they lie
 * apart.
 *
 * @param measured at least one
 */
export function combineResolutions(
  measured: readonly MeasuredResolution[],
): Pick<MeasuredResolution, 'fwhmMm' | 'uncertaintyMm'> {
  const weights = measured.map(({ uncertaintyMm }) => uncertaintyMm ** -2);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const fwhmMm = measured.reduce((sum, one, n) => sum + weights[n] * one.fwhmMm, 0) / whole;
  const apart = measured.reduce((sum, one, n) => sum + weights[n] * (one.fwhmMm - fwhmMm) ** 2, 0);
  const internal = 1 / Math.sqrt(whole);
  const external = measured.length > 1 ? Math.sqrt(apart / (measured.length - 1) / whole) : 0;
  return { fwhmMm, uncertaintyMm: Math.max(internal, external) };
}
