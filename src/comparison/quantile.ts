/**
 * Quantile of sorted values with linear interpolation between ranks (type 7 of Hyndman and Fan, Am
 * Stat 1996;50:361; numpy's default).
 *
 * @param sorted ascending, at least one value
 * @param share 0 to 1
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = share * (sorted.length - 1);
  const lower = Math.floor(position);
  const upper = Math.min(lower + 1, sorted.length - 1);
  return sorted[lower] + (position - lower) * (sorted[upper] - sorted[lower]);
}
