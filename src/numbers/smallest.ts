/**
 * Smallest of any number of values; Infinity of none, NaN where one is. Math.min(...values) fails
 * on long lists.
 */
export function smallest(values: Iterable<number>): number {
  let result = Infinity;
  for (const value of values) {
    result = Math.min(result, value);
  }
  return result;
}
