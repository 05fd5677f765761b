import { signedArea } from './signedArea';

/** Points per pixel edge: corners and middles, so that straight runs and stairs are sampled alike. */
const perPixel = 2;
/** Distance along the outline of a pinned corner within which points stay, pixels. */
const pinnedReach = 1;
const areaRounds = 20;

/**
 * One ring on pixel edges, smoothed: points every half pixel take the binomial mean of their neighbours
 * (a Gaussian along the outline), then all move along their normals until the ring has its area back, as
 * smoothing shrinks what is round. No point ends up further than `maxDeviation` from where it was.
 *
 * @param points x0 y0 x1 y1 ..., corners of a ring on pixel edges
 * @param pinned corners "x,y" that stay, with their surroundings
 * @returns as many points as the outline is half pixels long, in the same sense
 */
export function smoothRing(
  points: Float64Array,
  pinned: ReadonlySet<string>,
  sigmaPx: number,
  maxDeviation: number,
): Float64Array {
  const traced = subdivide(points);
  const free = freePoints(traced, pinned);
  const clamp = (ring: Float64Array) => {
    for (let p = 0; p < ring.length; p += 2) {
      const dx = ring[p] - traced[p];
      const dy = ring[p + 1] - traced[p + 1];
      const distance = Math.hypot(dx, dy);
      const share = free[p / 2] === 0 ? 0 : distance > maxDeviation ? maxDeviation / distance : 1;
      ring[p] = traced[p] + share * dx;
      ring[p + 1] = traced[p + 1] + share * dy;
    }
    return ring;
  };
  // One pass of weights 1/4, 1/2, 1/4 has a variance of half a step squared.
  const passes = Math.round(2 * (sigmaPx * perPixel) ** 2);
  let ring: Float64Array = traced.slice();
  for (let pass = 0; pass < passes; pass++) {
    ring = clamp(averaged(ring));
  }
  const target = signedArea(traced);
  for (let round = 0; round < areaRounds; round++) {
    const missing = target - signedArea(ring);
    if (Math.abs(missing) <= 1e-12 * Math.abs(target)) {
      break;
    }
    ring = clamp(movedOutwards(ring, free, missing));
  }
  return ring;
}

function subdivide(points: Float64Array): Float64Array {
  const fine: number[] = [];
  for (let p = 0; p < points.length; p += 2) {
    const q = (p + 2) % points.length;
    const dx = points[q] - points[p];
    const dy = points[q + 1] - points[p + 1];
    const steps = perPixel * (Math.abs(dx) + Math.abs(dy));
    for (let step = 0; step < steps; step++) {
      fine.push(points[p] + (dx * step) / steps, points[p + 1] + (dy * step) / steps);
    }
  }
  return Float64Array.from(fine);
}

/** 0 for points that stay, else 1. */
function freePoints(ring: Float64Array, pinned: ReadonlySet<string>): Uint8Array {
  const count = ring.length / 2;
  const free = new Uint8Array(count).fill(1);
  if (pinned.size === 0) {
    return free;
  }
  const reach = pinnedReach * perPixel;
  for (let n = 0; n < count; n++) {
    if (pinned.has(`${ring[2 * n]},${ring[2 * n + 1]}`)) {
      for (let step = -reach; step <= reach; step++) {
        free[(n + step + count) % count] = 0;
      }
    }
  }
  return free;
}

function averaged(ring: Float64Array): Float64Array {
  const n = ring.length;
  return ring.map((value, p) => value / 2 + (ring[(p + n - 2) % n] + ring[(p + 2) % n]) / 4);
}

/** All free points moved along their normals by one distance, which adds `area` to first order. */
function movedOutwards(ring: Float64Array, free: Uint8Array, area: number): Float64Array {
  const n = ring.length;
  const normals = new Float64Array(n);
  let gain = 0;
  for (let p = 0; p < n; p += 2) {
    if (free[p / 2] === 0) {
      continue;
    }
    const dx = ring[(p + 2) % n] - ring[(p + n - 2) % n];
    const dy = ring[(p + 3) % n] - ring[(p + n - 1) % n];
    const length = Math.hypot(dx, dy);
    if (length > 0) {
      // Area grows to the right of the direction of travel, as outer rings have positive area.
      normals[p] = dy / length;
      normals[p + 1] = -dx / length;
      gain += length / 2;
    }
  }
  const distance = gain > 0 ? area / gain : 0;
  return ring.map((value, p) => value + distance * normals[p]);
}
