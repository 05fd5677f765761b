import type { Cumulants } from './cumulants';

/**
 * Of a dose that goes as a parabola, a z + b z^2, with a cause z that is normal.
 * @param changes of the dose with the cause one standard deviation up and down, relative
 */
export function cumulantsOfChanges([above, below]: readonly [number, number]): Cumulants {
  const a = (above - below) / 2;
  const b = (above + below) / 2;
  return [b, a ** 2 + 2 * b ** 2, 6 * a ** 2 * b + 8 * b ** 3, 48 * a ** 2 * b ** 2 + 48 * b ** 4];
}
