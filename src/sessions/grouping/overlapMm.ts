/** Length that two ranges share, mm; below 0 the gap between them. */
export function overlapMm(a: readonly [number, number], b: readonly [number, number]): number {
  return Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
}
