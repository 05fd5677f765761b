import { incompleteBeta } from './incompleteBeta';

export interface PairedTTest {
  /** Number of pairs. */
  n: number;
  /** Mean of first minus second. */
  meanDifference: number;
  /** Standard deviation of the differences, with n - 1. */
  sdDifference: number;
  t: number;
  degreesOfFreedom: number;
  /** Two-sided. */
  p: number;
}

/**
 * Student's paired t-test: tests whether the mean difference between pairs differs from zero.
 * @returns undefined for fewer than two pairs, or where all differences are equal, since there is
 *   then no spread to compare the mean with
 */
export function pairedTTest(
  first: readonly number[],
  second: readonly number[],
): PairedTTest | undefined {
  const n = Math.min(first.length, second.length);
  const differences = first.slice(0, n).map((value, i) => value - second[i]);
  const meanDifference = differences.reduce((a, b) => a + b, 0) / n;
  const variance = differences.reduce((sum, d) => sum + (d - meanDifference) ** 2, 0) / (n - 1);
  // Rounding can leave a very small spread where all differences are equal.
  const scale = Math.max(...differences.map(Math.abs), 0);
  if (n < 2 || !(variance > (1e-12 * scale) ** 2)) {
    return undefined;
  }
  const sdDifference = Math.sqrt(variance);
  const t = meanDifference / (sdDifference / Math.sqrt(n));
  const degreesOfFreedom = n - 1;
  // Two tails of the t distribution (Abramowitz and Stegun 26.7.1).
  const p = incompleteBeta(
    degreesOfFreedom / (degreesOfFreedom + t * t),
    degreesOfFreedom / 2,
    0.5,
  );
  return { n, meanDifference, sdDifference, t, degreesOfFreedom, p };
}
