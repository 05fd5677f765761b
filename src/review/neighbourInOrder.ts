/**
 * The nearest slice of the list above k, or below it.
 * @param slices ascending
 * @returns undefined where the list has none on that side
 */
export function neighbourInOrder(
  slices: readonly number[],
  k: number,
  isAbove: boolean,
): number | undefined {
  return isAbove ? slices.find((other) => other > k) : slices.filter((other) => other < k).at(-1);
}
