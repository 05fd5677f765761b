/**
 * The slice to look at next: the first of the list above k, or again the first of all.
 * @param slices ascending
 * @returns undefined for an empty list
 */
export function nextInOrder(slices: readonly number[], k: number): number | undefined {
  return slices.find((other) => other > k) ?? slices[0];
}
