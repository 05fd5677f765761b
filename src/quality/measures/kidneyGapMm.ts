import type { IndexBounds } from '../../labels';
import type { Labelmap } from '../../volume/types';

/** Points in one cell of this size are treated as one, mm, which is the accuracy of the gap. */
const gridMm = 3;

/**
 * Shortest distance between the two kidneys' contours, mm, to about 3 mm. Infinity where it is more
 * than `limitMm`, which is found at almost no cost.
 */
export function kidneyGapMm(
  labelmap: Labelmap,
  bounds: Record<'right' | 'left', IndexBounds>,
  limitMm: number,
): number {
  const { right, left } = bounds;
  const apart = [0, 1, 2].map(
    (a) =>
      labelmap.spacingMm[a] * Math.max(0, left.min[a] - right.max[a], right.min[a] - left.max[a]),
  );
  if (Math.hypot(...apart) > limitMm) {
    return Infinity;
  }
  const rightPoints = surfaceNear(labelmap, 1, right, left, limitMm);
  const leftPoints = surfaceNear(labelmap, 2, left, right, limitMm);
  let smallest = limitMm * limitMm;
  let found = false;
  for (let a = 0; a < rightPoints.length; a += 3) {
    for (let b = 0; b < leftPoints.length; b += 3) {
      const x = rightPoints[a] - leftPoints[b];
      const y = rightPoints[a + 1] - leftPoints[b + 1];
      const z = rightPoints[a + 2] - leftPoints[b + 2];
      const square = x * x + y * y + z * z;
      if (square <= smallest) {
        smallest = square;
        found = true;
      }
    }
  }
  return found ? Math.sqrt(smallest) : Infinity;
}

/**
 * Positions of the surface voxels near the other kidney's bounds, one for each 3 mm cell, mm along
 * i, j, k.
 */
function surfaceNear(
  labelmap: Labelmap,
  label: number,
  own: IndexBounds,
  other: IndexBounds,
  limitMm: number,
): Float64Array {
  const { data, dimensions, spacingMm } = labelmap;
  const [nx, ny] = dimensions;
  const reach = spacingMm.map((mm) => Math.ceil(limitMm / mm));
  const min = [0, 1, 2].map((a) => Math.max(own.min[a], other.min[a] - reach[a]));
  const max = [0, 1, 2].map((a) => Math.min(own.max[a], other.max[a] + reach[a]));
  const cells = new Map<number, [number, number, number]>();
  const perRow = Math.ceil((dimensions[0] * spacingMm[0]) / gridMm) + 1;
  const perSlice = perRow * (Math.ceil((dimensions[1] * spacingMm[1]) / gridMm) + 1);
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++) {
      for (let i = min[0]; i <= max[0]; i++) {
        const n = i + nx * (j + ny * k);
        const isSurface =
          data[n] === label &&
          [1, -1, nx, -nx, nx * ny, -nx * ny].some((stride) => data[n + stride] !== label);
        if (isSurface) {
          const point: [number, number, number] = [
            i * spacingMm[0],
            j * spacingMm[1],
            k * spacingMm[2],
          ];
          const [ci, cj, ck] = point.map((mm) => Math.floor(mm / gridMm));
          cells.set(ci + perRow * cj + perSlice * ck, point);
        }
      }
    }
  }
  return Float64Array.from([...cells.values()].flat());
}
