/**
 * The value below which the share `q` (0 to 1) of the values lies, interpolated between neighbours;
 * NaN for an empty list.
 * @param sorted ascending
 */
export function quantile(sorted: Float64Array, q: number): number {
  const position = q * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}
