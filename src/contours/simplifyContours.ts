import { DosimetryError } from '../errors';
import { signedArea } from './signedArea';
import type { ContourLoop, SliceContours } from './types';

export interface SimplifyContoursOptions {
  /** Largest change of area in any slice, as a share of it; so the volume changes by no more. Default 0.001. */
  maxVolumeChange?: number;
  /** Largest distance of a dropped corner to the new line, pixels. Default 1: only stair steps go. */
  maxDeviationPx?: number;
}

interface Candidate {
  index: number;
  /** Area that the ring loses, signed. */
  loss: number;
}

/**
 * Contours with fewer points: corners are dropped, the one that matters least first (Visvalingam and
 * Whyatt, Cartographic Journal 30, 1993), as long as both bounds hold. Dropping an outward and an inward
 * corner of a stair cancel out, so stairs become straight lines. Rings never cross: a corner stays where
 * another point lies in the triangle it would cut off. Rings keep their sides and their number.
 *
 * @throws INVALID_ARGUMENT for bounds that are negative or not finite
 */
export function simplifyContours(
  contours: SliceContours[],
  { maxVolumeChange = 0.001, maxDeviationPx = 1 }: SimplifyContoursOptions = {},
): SliceContours[] {
  if (!(maxVolumeChange >= 0 && maxVolumeChange < 1 && maxDeviationPx >= 0)) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'Contours cannot be simplified.',
      why: `The bounds must not be negative; got ${maxVolumeChange} and ${maxDeviationPx}.`,
      next: 'Check the configuration.',
    });
  }
  return contours.map(({ k, loops }) => ({
    k,
    loops: simplifySlice(loops, maxVolumeChange, maxDeviationPx),
  }));
}

function simplifySlice(
  loops: ContourLoop[],
  maxChange: number,
  maxDeviation: number,
): ContourLoop[] {
  const area = loops.reduce((sum, { points }) => sum + signedArea(points), 0);
  const budget = maxChange * Math.abs(area);
  const rings = loops.map(({ points }) => toRing(points));
  let lost = 0;
  for (const ring of rings) {
    for (;;) {
      const candidate = cheapest(ring, rings, lost, budget, maxDeviation);
      if (!candidate) {
        break;
      }
      lost += candidate.loss;
      const previous = (candidate.index + ring.length - 1) % ring.length;
      ring[previous].dropped.push(ring[candidate.index], ...ring[candidate.index].dropped);
      ring.splice(candidate.index, 1);
    }
  }
  return rings.map((ring, n) => ({
    points: Float64Array.from(ring.flatMap(({ x, y }) => [x, y])),
    isHole: loops[n].isHole,
  }));
}

interface Corner {
  x: number;
  y: number;
  /** Corners dropped between this one and the next. */
  dropped: Corner[];
}

function toRing(points: Float64Array): Corner[] {
  return Array.from({ length: points.length / 2 }, (_, n) => ({
    x: points[2 * n],
    y: points[2 * n + 1],
    dropped: [],
  }));
}

function cheapest(
  ring: Corner[],
  rings: Corner[][],
  lost: number,
  budget: number,
  maxDeviation: number,
): Candidate | undefined {
  // Fewer than four corners could be a ring without an area.
  if (ring.length <= 4) {
    return undefined;
  }
  return ring
    .map((corner, index) => {
      const before = ring[(index + ring.length - 1) % ring.length];
      const after = ring[(index + 1) % ring.length];
      return { index, loss: triangleArea(before, corner, after) };
    })
    .filter(({ loss }) => Math.abs(lost + loss) <= budget)
    .sort(
      (a, b) =>
        Math.abs(a.loss) - Math.abs(b.loss) ||
        Math.abs(lost + a.loss) - Math.abs(lost + b.loss) ||
        a.index - b.index,
    )
    .find(({ index }) => {
      const before = ring[(index + ring.length - 1) % ring.length];
      const after = ring[(index + 1) % ring.length];
      const corner = ring[index];
      const passed = [...before.dropped, corner, ...corner.dropped];
      return (
        passed.every((point) => distanceToSegment(point, before, after) <= maxDeviation) &&
        !rings.some((other) =>
          other.some(
            (point) =>
              point !== corner &&
              !isAt(point, before) &&
              !isAt(point, after) &&
              isInTriangle(point, before, corner, after),
          ),
        )
      );
    });
}

function triangleArea(a: Corner, b: Corner, c: Corner): number {
  return ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

function isAt(a: Corner, b: Corner): boolean {
  return a.x === b.x && a.y === b.y;
}

function isInTriangle(p: Corner, a: Corner, b: Corner, c: Corner): boolean {
  const sides = [triangleArea(a, b, p), triangleArea(b, c, p), triangleArea(c, a, p)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

function distanceToSegment(p: Corner, a: Corner, b: Corner): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / length2;
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
