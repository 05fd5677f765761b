/**
 * Sets the pixels whose centres lie inside the rings, by the even-odd rule over all rings together:
 * separate pieces, holes drawn as rings of their own (XOR) and keyholes all come out right.
 * A centre exactly on a ring counts as inside at the low-x and low-y side and outside at the others, so
 * rings that share an edge never claim a pixel twice.
 *
 * Work and memory are bound by the slice, never by where a ring says that it lies.
 *
 * @param slice pixels of one slice, row by row; changed in place
 * @param rings points x0 y0 x1 y1 ... in index coordinates
 * @returns number of pixel centres inside the rings that lie outside the slice and so were not set; those
 *   more than a slice's height above or below are not counted one by one, but are 1 at least
 */
export function fillLoops(
  slice: Uint8Array,
  nx: number,
  ny: number,
  rings: Float64Array[],
  label: number,
): number {
  const crossings = new Map<number, number[]>();
  const [firstRow, lastRow] = [-ny, 2 * ny];
  let isFar = false;
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
      // Always from low to high y: a shared or doubled edge then crosses a row at the same x twice.
      const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
      isFar ||= y0 < firstRow || y1 > lastRow;
      const end = Math.min(y1, lastRow);
      for (let j = Math.max(Math.ceil(y0), firstRow); j < end; j++) {
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
  let clipped = 0;
  for (const [j, xs] of crossings) {
    xs.sort((p, q) => p - q);
    for (let c = 0; c + 1 < xs.length; c += 2) {
      const from = Math.ceil(xs[c]);
      const to = Math.ceil(xs[c + 1]);
      if (to <= from) {
        continue;
      }
      if (j < 0 || j >= ny) {
        clipped += to - from;
        continue;
      }
      const first = Math.max(from, 0);
      const end = Math.min(to, nx);
      clipped += to - from - Math.max(end - first, 0);
      if (end > first) {
        slice.fill(label, first + nx * j, end + nx * j);
      }
    }
  }
  return isFar ? Math.max(clipped, 1) : clipped;
}
