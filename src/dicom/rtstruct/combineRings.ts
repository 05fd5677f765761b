import { fillLoops } from '../../contours';
import { distinctRings } from './distinctRings';

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

/** A ring with the pixels it takes, in a box of its own. */
interface FilledRing {
  minX: number;
  minY: number;
  width: number;
  height: number;
  pixels: Uint8Array;
  count: number;
}

/** More pairs than any drawing has: then nobody can tell holes from overlaps. */
const mostPairs = 20_000;

/**
 * The pixels of a structure in one slice: the even-odd rule over its rings (holes as rings of their own
 * or as keyholes, PS3.3 C.8.8.6.3), after dropping repeated rings, which would cancel out.
 */
export function combineRings(rings: Float64Array[], nx: number, ny: number): CombinedRings {
  const distinct = distinctRings(rings);
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
  const filled = rings
    .map((ring) => fillRing(ring, nx, ny))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.minX - b.minX);
  let pairs = 0;
  for (let a = 0; a < filled.length; a++) {
    const end = filled[a].minX + filled[a].width;
    for (let b = a + 1; b < filled.length && filled[b].minX < end; b++) {
      if (++pairs > mostPairs) {
        return true;
      }
      const shared = sharedPixels(filled[a], filled[b]);
      if (shared > 0 && shared < Math.min(filled[a].count, filled[b].count)) {
        return true;
      }
    }
  }
  return false;
}

function fillRing(ring: Float64Array, nx: number, ny: number): FilledRing {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = 0; p < ring.length; p += 2) {
    minX = Math.min(minX, ring[p]);
    maxX = Math.max(maxX, ring[p]);
    minY = Math.min(minY, ring[p + 1]);
    maxY = Math.max(maxY, ring[p + 1]);
  }
  [minX, minY] = [Math.max(0, Math.floor(minX)), Math.max(0, Math.floor(minY))];
  const width = Math.max(0, Math.min(nx, Math.ceil(maxX) + 1) - minX);
  const height = Math.max(0, Math.min(ny, Math.ceil(maxY) + 1) - minY);
  const pixels = new Uint8Array(width * height);
  if (pixels.length > 0) {
    fillLoops(pixels, width, height, [ring.map((v, n) => v - (n % 2 === 0 ? minX : minY))], 1);
  }
  const count = pixels.reduce((sum, pixel) => sum + pixel, 0);
  return { minX, minY, width, height, pixels, count };
}

function sharedPixels(a: FilledRing, b: FilledRing): number {
  let shared = 0;
  const fromX = Math.max(a.minX, b.minX);
  const toX = Math.min(a.minX + a.width, b.minX + b.width);
  const toY = Math.min(a.minY + a.height, b.minY + b.height);
  for (let y = Math.max(a.minY, b.minY); y < toY; y++) {
    const rowA = a.width * (y - a.minY) - a.minX;
    const rowB = b.width * (y - b.minY) - b.minX;
    for (let x = fromX; x < toX; x++) {
      shared += a.pixels[rowA + x] & b.pixels[rowB + x];
    }
  }
  return shared;
}
