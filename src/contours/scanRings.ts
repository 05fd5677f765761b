/**
 * Visits the pixel centres inside rings, row by row, by the even-odd rule over all rings together.
 * A centre exactly on a ring counts as inside at the low-x and low-y side and outside at the
 * others. Only rows from -ny to 2 ny are visited, so the work depends on the grid and not on the
 * extent of a contour.
 * @param rings points x0 y0 x1 y1 ... in index coordinates
 * @param visit called for each run of centres: row j, from x (included) to x (not included), also
 *   outside the grid
 * @returns true where a ring reaches beyond the rows that were visited
 */
export function scanRings(
  rings: readonly Float64Array[],
  ny: number,
  visit: (j: number, from: number, to: number) => void,
): boolean {
  const lowest = -ny;
  const highest = 2 * ny;
  const crossings = new Map<number, number[]>();
  let isCut = false;
  for (const ring of rings) {
    const n = ring.length;
    for (let a = 0; a < n; a += 2) {
      const b = a + 2 < n ? a + 2 : 0;
      const ax = ring[a];
      const ay = ring[a + 1];
      const bx = ring[b];
      const by = ring[b + 1];
      if (ay === by) {
        continue;
      }
      // Always from low to high y, so that both copies of a shared or doubled edge cross a row at
      // the same x.
      const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
      isCut ||= y0 < lowest || y1 > highest;
      const end = Math.min(y1, highest);
      for (let j = Math.max(Math.ceil(y0), lowest); j < end; j++) {
        const x = x0 + ((j - y0) * (x1 - x0)) / (y1 - y0);
        const row = crossings.get(j);
        if (row) {
          row.push(x);
        } else {
          crossings.set(j, [x]);
        }
      }
    }
  }
  for (const [j, xs] of crossings) {
    xs.sort((p, q) => p - q);
    for (let c = 0; c + 1 < xs.length; c += 2) {
      const from = Math.ceil(xs[c]);
      const to = Math.ceil(xs[c + 1]);
      if (to > from) {
        visit(j, from, to);
      }
    }
  }
  return isCut;
}
