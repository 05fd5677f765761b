import type { ExponentialTerm } from './types';

/** Sum of a exp(-lambda t). */
export function sumOfTerms(terms: readonly ExponentialTerm[], hours: number): number {
  return terms.reduce(
    (sum, { amplitude, lambdaPerHour }) => sum + amplitude * Math.exp(-lambdaPerHour * hours),
    0,
  );
}
