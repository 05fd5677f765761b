import type { Vec3 } from '../volume';
import type { NearTaps } from './nearTaps';

/** Taps reach so many voxels. */
const reach = 3;

/**
 * Adds source x near taps to the result. Planes, then rows at the same distance on both sides are
 * added up first, so that each tap costs one multiplication for all its mirror images.
 * @param onStep is called after each plane
 */
export function addNearField(
  source: Float32Array,
  dimensions: Vec3,
  taps: NearTaps,
  result: Float32Array,
  onStep: (fraction: number) => void,
): void {
  const [nx, ny, nz] = dimensions;
  const width = nx + 2 * reach;
  // Both planes at a distance; three zeros on all sides, so that no border is special.
  const planes = new Float64Array(width * (ny + 2 * reach));
  const sum = new Float64Array(nx);
  const plane = new Float64Array(nx * ny);
  for (let k = 0; k < nz; k++) {
    plane.fill(0);
    for (let dk = 0; dk <= reach; dk++) {
      if (!fillPlanes(source, dimensions, [k - dk, k + dk], planes)) {
        continue;
      }
      for (let j = 0; j < ny; j++) {
        sum.fill(0);
        for (let dj = 0; dj <= reach; dj++) {
          const first = 4 * (dj + 4 * dk);
          if (taps[first] !== 0) {
            const low = width * (j + reach - dj);
            const high = dj === 0 ? -1 : width * (j + reach + dj);
            addRows(planes, low, high, taps, first, sum);
          }
        }
        for (let i = 0, n = nx * j; i < nx; i++, n++) {
          plane[n] += sum[i];
        }
      }
    }
    for (let n = 0, target = nx * ny * k; n < plane.length; n++, target++) {
      result[target] += plane[n];
    }
    onStep((k + 1) / nz);
  }
}

/** The sum of two planes, or of one given twice; false where there is no source in them. */
function fillPlanes(
  source: Float32Array,
  [nx, ny, nz]: Vec3,
  [low, high]: [number, number],
  planes: Float64Array,
): boolean {
  const width = nx + 2 * reach;
  planes.fill(0);
  let isFilled = false;
  for (const k of low === high ? [low] : [low, high]) {
    if (k < 0 || k >= nz) {
      continue;
    }
    for (let j = 0; j < ny; j++) {
      const from = nx * (j + ny * k);
      const to = reach + width * (j + reach);
      for (let i = 0; i < nx; i++) {
        planes[to + i] += source[from + i];
        isFilled ||= source[from + i] !== 0;
      }
    }
  }
  return isFilled;
}

/** Adds a row, or two rows on both sides (`high` of -1: only one), times four taps to the sum. */
function addRows(
  planes: Float64Array,
  low: number,
  high: number,
  taps: NearTaps,
  first: number,
  sum: Float64Array,
): void {
  const [t0, t1, t2, t3] = [taps[first], taps[first + 1], taps[first + 2], taps[first + 3]];
  const at = (n: number) => planes[low + n] + (high < 0 ? 0 : planes[high + n]);
  let [a, b, c, d, e, f] = [at(0), at(1), at(2), at(3), at(4), at(5)];
  for (let i = 0; i < sum.length; i++) {
    const g = high < 0 ? planes[low + i + 6] : planes[low + i + 6] + planes[high + i + 6];
    sum[i] += t0 * d + t1 * (c + e) + t2 * (b + f) + t3 * (a + g);
    a = b;
    b = c;
    c = d;
    d = e;
    e = f;
    f = g;
  }
}
