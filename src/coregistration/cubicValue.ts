import type { Volume } from '../volume';
import { cubicMargin } from './cubicMargin';

/**
 * Value of a cubic B-spline at a point; `sampleCubic` gives its slopes too, at twice the cost.
 *
 * @param coefficients of `cubicCoefficients`, with their margin
 * @param u, v, w (fractional) index along i, j, k in the grid of the coefficients
 * @returns NaN where the point lies beyond the outer faces of the volume's voxels
 */
export function cubicValue(
  { data, dimensions }: Volume<Float32Array>,
  u: number,
  v: number,
  w: number,
): number {
  const nx = dimensions[0];
  const ny = dimensions[1];
  const low = cubicMargin - 0.5;
  const isInside =
    u >= low &&
    v >= low &&
    w >= low &&
    u + low <= nx - 1 &&
    v + low <= ny - 1 &&
    w + low <= dimensions[2] - 1;
  if (!isInside) {
    return NaN;
  }
  const i = u | 0;
  const j = v | 0;
  const k = w | 0;
  const f = u - i;
  const g = v - j;
  const h = w - k;
  // Six times the weights of the four neighbours along i and j.
  const a0 = (1 - f) * (1 - f) * (1 - f);
  const a1 = 4 - 3 * f * f * (2 - f);
  const a3 = f * f * f;
  const a2 = 6 - a0 - a1 - a3;
  const b0 = (1 - g) * (1 - g) * (1 - g);
  const b1 = 4 - 3 * g * g * (2 - g);
  const b3 = g * g * g;
  const b2 = 6 - b0 - b1 - b3;
  let value = 0;
  for (let dk = 0; dk < 4; dk++) {
    const p = i - 1 + nx * (j - 1 + ny * (k - 1 + dk));
    const q = p + nx;
    const r = q + nx;
    const s = r + nx;
    const slice =
      b0 * (a0 * data[p] + a1 * data[p + 1] + a2 * data[p + 2] + a3 * data[p + 3]) +
      b1 * (a0 * data[q] + a1 * data[q + 1] + a2 * data[q + 2] + a3 * data[q + 3]) +
      b2 * (a0 * data[r] + a1 * data[r + 1] + a2 * data[r + 2] + a3 * data[r + 3]) +
      b3 * (a0 * data[s] + a1 * data[s + 1] + a2 * data[s + 2] + a3 * data[s + 3]);
    value += sixWeights(dk, h) * slice;
  }
  return value / 216;
}

/** Six times the weight of neighbour n, 0 to 3, a fraction h after neighbour 1. */
function sixWeights(n: number, h: number): number {
  switch (n) {
    case 0:
      return (1 - h) * (1 - h) * (1 - h);
    case 1:
      return 4 - 3 * h * h * (2 - h);
    case 2:
      return 4 - 3 * (1 - h) * (1 - h) * (1 + h);
    default:
      return h * h * h;
  }
}
