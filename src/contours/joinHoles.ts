import type { ContourLoop } from './types';

/**
 * Joins every hole to the ring around it by a keyhole channel of zero width (PS3.3 C.8.8.6.3): the
 * area stays the same, and there is no separate hole. The channel runs along -x from the hole's
 * first corner (lowest y, then lowest x) to the nearest ring; where the rings already touch there,
 * it has no length. Both directions of the channel use exactly the same two points, so rounding in
 * a file cannot open it.
 * @param loops all rings of one slice; holes lie inside their outer rings and cross nothing
 * @returns rings x0 y0 x1 y1 ..., one per outer ring, in the order given
 */
export function joinHoles(loops: ContourLoop[]): Float64Array[] {
  const rings = loops.filter((loop) => !loop.isHole).map((loop) => Array.from(loop.points));
  const holes = loops
    .filter((loop) => loop.isHole)
    .map(startAtFirstCorner)
    // A channel ends on a ring that starts further up or left, which has already been joined.
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  for (const hole of holes) {
    const [x, y] = hole;
    let best: { ring: number[]; after: number; x: number } | undefined;
    for (const ring of rings) {
      for (let a = 0; a < ring.length; a += 2) {
        const b = (a + 2) % ring.length;
        const hit = nearestToTheLeft(x, y, ring[a], ring[a + 1], ring[b], ring[b + 1]);
        if (hit !== undefined && (!best || hit > best.x)) {
          best = { ring, after: a, x: hit };
        }
      }
    }
    if (!best) {
      // A hole with no ring around it is kept as a ring, so that readers with the even-odd rule
      // lose nothing.
      rings.push(hole);
      continue;
    }
    best.ring.splice(best.after + 2, 0, ...channel(best, hole));
  }
  return rings.map((ring) => Float64Array.from(ring));
}

/**
 * Points to insert after the first point of the edge that was hit: to the hole, around it, and
 * back.
 */
function channel(
  { ring, after, x: hitX }: { ring: number[]; after: number; x: number },
  hole: number[],
): number[] {
  const [x, y, ...rest] = hole;
  const next = (after + 2) % ring.length;
  const excursion = hitX === x ? rest : [...hole, x, y];
  // Where the hit is a corner of the ring, the ring already has that point.
  if (ring[after] === hitX && ring[after + 1] === y) {
    return [...excursion, hitX, y];
  }
  if (ring[next] === hitX && ring[next + 1] === y) {
    return [hitX, y, ...excursion];
  }
  return [hitX, y, ...excursion, hitX, y];
}

/** The point of the edge a-b at height y with the largest x not above `x`; undefined if none. */
function nearestToTheLeft(
  x: number,
  y: number,
  ax: number,
  ay: number,
  bx: number,
  by: number,
): number | undefined {
  if (Math.min(ay, by) > y || Math.max(ay, by) < y) {
    return undefined;
  }
  if (ay === by) {
    return Math.min(ax, bx) > x ? undefined : Math.min(x, Math.max(ax, bx));
  }
  const hit = ay === y ? ax : by === y ? bx : ax + ((y - ay) * (bx - ax)) / (by - ay);
  return hit > x ? undefined : hit;
}

function startAtFirstCorner({ points }: ContourLoop): number[] {
  let first = 0;
  for (let p = 2; p < points.length; p += 2) {
    const dy = points[p + 1] - points[first + 1];
    if (dy < 0 || (dy === 0 && points[p] < points[first])) {
      first = p;
    }
  }
  return [...points.subarray(first), ...points.subarray(0, first)];
}
