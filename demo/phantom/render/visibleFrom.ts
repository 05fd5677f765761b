/**
 * The first pixel from `index` on that still shows what lies behind. `next` leads from each pixel
 * that does not to a later one, and from one that does to itself; the way gone is made shorter for
 * the next caller.
 */
export function visibleFrom(next: Int32Array, index: number): number {
  let found = index;
  while (next[found] !== found) {
    found = next[found];
  }
  for (let at = index; next[at] !== found;) {
    const later = next[at];
    next[at] = found;
    at = later;
  }
  return found;
}
