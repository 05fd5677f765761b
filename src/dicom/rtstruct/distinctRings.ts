/**
 * The rings without repetitions: the same points in the same cyclic order, from any start and in either
 * direction. Rings are compared only where what repetition cannot change is equal: number of points, extent, sums.
 */
export function distinctRings(rings: Float64Array[]): Float64Array[] {
  const byTraits = new Map<string, Float64Array[]>();
  return rings.filter((ring) => {
    const traits = traitsOf(ring);
    const alike = byTraits.get(traits);
    if (alike?.some((earlier) => isSameRing(earlier, ring))) {
      return false;
    }
    if (alike) {
      alike.push(ring);
    } else {
      byTraits.set(traits, [ring]);
    }
    return true;
  });
}

function traitsOf(ring: Float64Array): string {
  let [sumX, sumY, maxX, maxY] = [0, 0, -Infinity, -Infinity];
  for (let p = 0; p < ring.length; p += 2) {
    sumX += ring[p];
    sumY += ring[p + 1];
    maxX = Math.max(maxX, ring[p]);
    maxY = Math.max(maxY, ring[p + 1]);
  }
  // Another order of adding gives another last digit.
  return [ring.length, maxX, maxY, sumX.toFixed(4), sumY.toFixed(4)].join(' ');
}

function isSameRing(a: Float64Array, b: Float64Array): boolean {
  const n = a.length / 2;
  for (let start = 0; start < n; start++) {
    if (a[0] !== b[2 * start] || a[1] !== b[2 * start + 1]) {
      continue;
    }
    if (runsAlong(a, b, start, 1) || runsAlong(a, b, start, n - 1)) {
      return true;
    }
  }
  return false;
}

function runsAlong(a: Float64Array, b: Float64Array, start: number, step: number): boolean {
  const n = a.length / 2;
  for (let p = 0; p < n; p++) {
    const other = (start + p * step) % n;
    if (a[2 * p] !== b[2 * other] || a[2 * p + 1] !== b[2 * other + 1]) {
      return false;
    }
  }
  return true;
}
