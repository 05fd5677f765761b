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
            const high = width * (j + reach + dj);
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

/** The sum of two planes, or of one given twice; false where both lie outside the image. */
function fillPlanes(
  source: Float32Array,
  [nx, ny, nz]: Vec3,
  [low, high]: [number, number],
  planes: Float64Array,
): boolean {
  const hasLow = low >= 0;
  const hasHigh = high < nz && high !== low;
  const width = nx + 2 * reach;
  // The margin stays 0.
  for (let j = 0; j < ny && (hasLow || hasHigh); j++) {
    const to = reach + width * (j + reach);
    const first = nx * (j + ny * (hasLow ? low : high));
    for (let i = 0; i < nx; i++) {
      planes[to + i] = source[first + i];
    }
    const second = nx * (j + ny * high);
    for (let i = 0; i < nx && hasLow && hasHigh; i++) {
      planes[to + i] += source[second + i];
    }
  }
  return hasLow || hasHigh;
}

/** Adds two rows at the same distance, or one given twice, times four taps to the sum. */
function addRows(
  planes: Float64Array,
  low: number,
  high: number,
  taps: NearTaps,
  first: number,
  sum: Float64Array,
): void {
  const t0 = taps[first];
  const t1 = taps[first + 1];
  const t2 = taps[first + 2];
  const t3 = taps[first + 3];
  // Seven neighbours, moved on by one for each voxel.
  let a = pairAt(planes, low, high);
  let b = pairAt(planes, low + 1, high + 1);
  let c = pairAt(planes, low + 2, high + 2);
  let d = pairAt(planes, low + 3, high + 3);
  let e = pairAt(planes, low + 4, high + 4);
  let f = pairAt(planes, low + 5, high + 5);
  for (let i = 0; i < sum.length; i++) {
    const g = pairAt(planes, low + i + 6, high + i + 6);
    sum[i] += t0 * d + t1 * (c + e) + t2 * (b + f) + t3 * (a + g);
    a = b;
    b = c;
    c = d;
    d = e;
    e = f;
    f = g;
  }
}

function pairAt(planes: Float64Array, low: number, high: number): number {
  return low === high ? planes[low] : planes[low] + planes[high];
}
