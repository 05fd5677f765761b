import type { Volume } from '../volume';
import { cubicMargin } from './cubicMargin';

/**
 * Value and slope of a cubic B-spline at a point.
 *
 * @param coefficients of `cubicCoefficients`, with their margin
 * @param u, v, w (fractional) index along i, j, k in the grid of the coefficients
 * @param result receives the value, then its slope along i, j and k, per voxel
 * @returns false, and leaves the result alone, where the point lies beyond the outer faces of the
 *   volume's voxels
 */
export function sampleCubic(
  { data, dimensions: [nx, ny, nz] }: Volume<Float32Array>,
  u: number,
  v: number,
  w: number,
  result: Float64Array,
): boolean {
  const low = cubicMargin - 0.5;
  const isInside =
    u >= low && v >= low && w >= low && u + low <= nx - 1 && v + low <= ny - 1 && w + low <= nz - 1;
  if (!isInside) {
    return false;
  }
  const i = u | 0;
  const j = v | 0;
  const k = w | 0;
  const f = u - i;
  const g = v - j;
  const h = w - k;
  // Weights of the four neighbours along i, and their slopes.
  const a0 = weight(0, f);
  const a1 = weight(1, f);
  const a3 = weight(3, f);
  const a2 = 1 - a0 - a1 - a3;
  const s0 = slope(0, f);
  const s1 = slope(1, f);
  const s3 = slope(3, f);
  const s2 = -s0 - s1 - s3;
  // The same along j, once for all four neighbours along k.
  const b0 = weight(0, g);
  const b1 = weight(1, g);
  const b3 = weight(3, g);
  const b2 = 1 - b0 - b1 - b3;
  const t0 = slope(0, g);
  const t1 = slope(1, g);
  const t3 = slope(3, g);
  const t2 = -t0 - t1 - t3;
  let value = 0;
  let slopeI = 0;
  let slopeJ = 0;
  let slopeK = 0;
  for (let dk = 0; dk < 4; dk++) {
    const c = weight(dk, h);
    const dc = slope(dk, h);
    for (let dj = 0; dj < 4; dj++) {
      const b = dj === 0 ? b0 : dj === 1 ? b1 : dj === 2 ? b2 : b3;
      const t = dj === 0 ? t0 : dj === 1 ? t1 : dj === 2 ? t2 : t3;
      const p = i - 1 + nx * (j - 1 + dj + ny * (k - 1 + dk));
      const d0 = data[p];
      const d1 = data[p + 1];
      const d2 = data[p + 2];
      const d3 = data[p + 3];
      const row = a0 * d0 + a1 * d1 + a2 * d2 + a3 * d3;
      value += b * c * row;
      slopeI += b * c * (s0 * d0 + s1 * d1 + s2 * d2 + s3 * d3);
      slopeJ += t * c * row;
      slopeK += b * dc * row;
    }
  }
  result[0] = value;
  result[1] = slopeI;
  result[2] = slopeJ;
  result[3] = slopeK;
  return true;
}

/** Weight of neighbour n, 0 to 3, of a point that lies a fraction f after neighbour 1. */
function weight(n: number, f: number): number {
  switch (n) {
    case 0:
      return ((1 - f) * (1 - f) * (1 - f)) / 6;
    case 1:
      return 2 / 3 - f * f * (1 - f / 2);
    case 2:
      return 2 / 3 - (1 - f) * (1 - f) * (1 - (1 - f) / 2);
    default:
      return (f * f * f) / 6;
  }
}

function slope(n: number, f: number): number {
  switch (n) {
    case 0:
      return (-(1 - f) * (1 - f)) / 2;
    case 1:
      return f * (1.5 * f - 2);
    case 2:
      return (1 - f) * (2 - 1.5 * (1 - f));
    default:
      return (f * f) / 2;
  }
}
