/** Images closer together than this lie at the same position, mm. */
const samePlaceMm = 0.05;

/**
 * Whether the ranges of any two groups overlap along the stack, so that images of one lie between,
 * or at the same position as, images of the other. Stations that follow each other do not overlap.
 * @param heights mm along the normal, by image
 */
export function overlappingGroups(
  groups: Iterable<readonly number[]>,
  heights: readonly number[],
): boolean {
  const ranges = [...groups]
    .map((indices) => {
      let low = Infinity;
      let high = -Infinity;
      for (const index of indices) {
        low = Math.min(low, heights[index]);
        high = Math.max(high, heights[index]);
      }
      return { low, high };
    })
    .sort((a, b) => a.low - b.low);
  let reached = -Infinity;
  return ranges.some(({ low, high }) => {
    const overlaps = low <= reached + samePlaceMm;
    reached = Math.max(reached, high);
    return overlaps;
  });
}
