import { scanRings } from './scanRings';

/**
 * Sets the pixels whose centres lie inside the rings, by the even-odd rule over all rings together.
 * This handles separate pieces, holes drawn as rings of their own (XOR), and keyholes. A centre
 * exactly on a ring counts as inside at the low-x and low-y side and outside at the others, so
 * rings that share an edge never both claim a pixel.
 * @param slice pixels of one slice, row by row; changed in place
 * @param rings points x0 y0 x1 y1 ... in index coordinates
 * @returns number of pixel centres inside the rings that lie outside the slice and so were not set;
 *   rows further than ny from the slice are not traversed and count as one more
 */
export function fillLoops(
  slice: Uint8Array,
  nx: number,
  ny: number,
  rings: readonly Float64Array[],
  label: number,
): number {
  let clipped = 0;
  const isCut = scanRings(rings, ny, (j, from, to) => {
    if (j < 0 || j >= ny) {
      clipped += to - from;
      return;
    }
    const first = Math.max(from, 0);
    const end = Math.min(to, nx);
    clipped += to - from - Math.max(end - first, 0);
    if (end > first) {
      slice.fill(label, first + nx * j, end + nx * j);
    }
  });
  return clipped + (isCut ? 1 : 0);
}
