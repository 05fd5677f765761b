import { fillLoops } from '../../contours';

export interface CombinedRings {
  /** 1 inside, row by row. */
  mask: Uint8Array;
  /** Pixels inside that lie outside the image. */
  clipped: number;
  /** Rings given twice; each counts once. */
  duplicates: number;
  /** True where two outlines cross, so that a hole and an overlap cannot be told apart. */
  isAmbiguous: boolean;
}

/**
 * The pixels of a structure in one slice: the even-odd rule over its rings (holes as rings of their own
 * or as keyholes, PS3.3 C.8.8.6.3), after dropping repeated rings, which would cancel out.
 */
export function combineRings(rings: Float64Array[], nx: number, ny: number): CombinedRings {
  const distinct = rings.filter(
    (ring, index) => !rings.slice(0, index).some((earlier) => isSameRing(earlier, ring)),
  );
  const mask = new Uint8Array(nx * ny);
  const clipped = fillLoops(mask, nx, ny, distinct, 1);
  return {
    mask,
    clipped,
    duplicates: rings.length - distinct.length,
    isAmbiguous: distinct.length > 1 && crossEachOther(distinct, nx, ny),
  };
}

/** True if two rings share pixels and neither lies inside the other. */
function crossEachOther(rings: Float64Array[], nx: number, ny: number): boolean {
  const pixelSets = rings.map((ring) => {
    const mask = new Uint8Array(nx * ny);
    fillLoops(mask, nx, ny, [ring], 1);
    const pixels = new Set<number>();
    for (let p = mask.indexOf(1); p >= 0; p = mask.indexOf(1, p + 1)) {
      pixels.add(p);
    }
    return pixels;
  });
  return pixelSets.some((a, index) =>
    pixelSets.slice(index + 1).some((b) => {
      const [small, large] = a.size <= b.size ? [a, b] : [b, a];
      let shared = 0;
      for (const pixel of small) {
        shared += large.has(pixel) ? 1 : 0;
      }
      return shared > 0 && shared < small.size;
    }),
  );
}

/** True for the same points in the same cyclic order, from any start and in either direction. */
function isSameRing(a: Float64Array, b: Float64Array): boolean {
  if (a.length !== b.length) {
    return false;
  }
  const n = a.length / 2;
  for (let start = 0; start < n; start++) {
    for (const step of [1, n - 1]) {
      let same = 0;
      while (same < n) {
        const other = (start + same * step) % n;
        if (a[2 * same] !== b[2 * other] || a[2 * same + 1] !== b[2 * other + 1]) {
          break;
        }
        same++;
      }
      if (same === n) {
        return true;
      }
    }
  }
  return false;
}
