/** A table [x, y] with ascending x, straight in the logarithms, also beyond its ends. */
export function logInterpolate(table: readonly (readonly [number, number])[], x: number): number {
  const found = table.findIndex(([at]) => at >= x);
  const above = Math.max(1, found < 0 ? table.length - 1 : found);
  const [x0, y0] = table[above - 1];
  const [x1, y1] = table[above];
  const share = Math.log(x / x0) / Math.log(x1 / x0);
  return y0 * (y1 / y0) ** share;
}
