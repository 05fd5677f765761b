/**
 * Largest of any number of values; -Infinity of none, NaN where one is. Math.max(...values) fails
 * on long lists.
 */
export function largest(values: Iterable<number>): number {
  let result = -Infinity;
  for (const value of values) {
    result = Math.max(result, value);
  }
  return result;
}
