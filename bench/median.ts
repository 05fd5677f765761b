/** The middle one of the values, the upper of two; the values stay as they are. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}
