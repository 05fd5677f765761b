import { scanRings } from '../../contours';

/**
 * True if two rings share pixels and neither lies inside the other. Rings are drawn from the
 * largest to the smallest, and each pixel stores the last ring drawn over it. A ring that lies
 * entirely inside another, or in none, therefore meets only one value. The cost is proportional to
 * the area of the rings and not to the square of their number.
 */
export function ringsCross(rings: readonly Float64Array[], nx: number, ny: number): boolean {
  const boxed = rings.map((ring) => {
    let pixels = 0;
    eachRun(ring, nx, ny, (first, end) => {
      pixels += end - first;
    });
    return { ring, pixels };
  });
  boxed.sort((a, b) => b.pixels - a.pixels);
  const owners = new Int32Array(nx * ny);
  return boxed.some(({ ring }, index) => {
    let owner: number | undefined;
    let isMixed = false;
    eachRun(ring, nx, ny, (first, end) => {
      for (let p = first; p < end; p++) {
        owner ??= owners[p];
        isMixed ||= owners[p] !== owner;
        owners[p] = index + 1;
      }
    });
    return isMixed;
  });
}

/** Runs of pixels inside both one ring and the slice, as indices. */
function eachRun(
  ring: Float64Array,
  nx: number,
  ny: number,
  visit: (first: number, end: number) => void,
): void {
  scanRings([ring], ny, (j, from, to) => {
    const first = Math.max(from, 0);
    const end = Math.min(to, nx);
    if (j >= 0 && j < ny && end > first) {
      visit(first + nx * j, end + nx * j);
    }
  });
}
