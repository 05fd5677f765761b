import { fillLoops } from '../../contours';
import { ringsCross } from './ringsCross';

export interface CombinedRings {
  /** 1 inside, row by row. */
  mask: Uint8Array;
  /** Number of pixels inside the rings that lie outside the image. */
  clipped: number;
  /** Number of repeated rings; each ring counts once. */
  duplicates: number;
  /** True where two outlines cross, so that a hole cannot be distinguished from an overlap. */
  isAmbiguous: boolean;
}

/**
 * The pixels of a structure in one slice, by the even-odd rule over its rings (holes as separate
 * rings or as keyholes, PS3.3 C.8.8.6.3), after removing repeated rings, which would cancel each
 * other.
 */
export function combineRings(rings: Float64Array[], nx: number, ny: number): CombinedRings {
  const distinct = dropRepeated(rings);
  const mask = new Uint8Array(nx * ny);
  const clipped = fillLoops(mask, nx, ny, distinct, 1);
  return {
    mask,
    clipped,
    duplicates: rings.length - distinct.length,
    isAmbiguous: distinct.length > 1 && ringsCross(distinct, nx, ny),
  };
}

/**
 * Removes rings that repeat an earlier one: the same points in the same cyclic order, from any
 * start and in either direction. Only rings of equal length and extent are compared point by point.
 */
function dropRepeated(rings: readonly Float64Array[]): Float64Array[] {
  const byKey = new Map<string, Float64Array[]>();
  return rings.filter((ring) => {
    const key = keyOf(ring);
    const alike = byKey.get(key) ?? [];
    byKey.set(key, alike);
    if (alike.some((earlier) => isSameRing(earlier, ring))) {
      return false;
    }
    alike.push(ring);
    return true;
  });
}

/**
 * A key that is independent of start and direction, computed exactly: number of points, and the
 * corners of the bounding box.
 */
function keyOf(ring: Float64Array): string {
  let x0 = Infinity;
  let x1 = -Infinity;
  let y0 = Infinity;
  let y1 = -Infinity;
  for (let p = 0; p < ring.length; p += 2) {
    x0 = Math.min(x0, ring[p]);
    x1 = Math.max(x1, ring[p]);
    y0 = Math.min(y0, ring[p + 1]);
    y1 = Math.max(y1, ring[p + 1]);
  }
  return [ring.length, x0, x1, y0, y1].join(' ');
}

function isSameRing(a: Float64Array, b: Float64Array): boolean {
  const n = a.length / 2;
  for (let start = 0; start < n; start++) {
    if (a[0] !== b[2 * start] || a[1] !== b[2 * start + 1]) {
      continue;
    }
    for (const step of [1, n - 1]) {
      let same = 1;
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
