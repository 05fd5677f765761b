import type { Vec3 } from '../../../src/volume/types';

const { ceil, exp, floor, max, min } = Math;

/** Gaussian blur of the given FWHM (mm), separable, in place; beyond the grid there is nothing. */
export function blur(data: Float32Array, dimensions: Vec3, spacingMm: Vec3, fwhmMm: number): void {
  const strides = [1, dimensions[0], dimensions[0] * dimensions[1]];
  for (let axis = 0; axis < 3; axis += 1) {
    const sigma = fwhmMm / 2.3548200450309493 / spacingMm[axis];
    const half = ceil(3.5 * sigma);
    const kernel = Array.from({ length: 2 * half + 1 }, (_, i) =>
      exp(-((i - half) ** 2) / (2 * sigma * sigma)),
    );
    const total = kernel.reduce((sum, value) => sum + value, 0);
    const weights = kernel.map((value) => value / total);
    const count = dimensions[axis];
    const stride = strides[axis];
    const line = new Float32Array(count);
    for (let start = 0; start < data.length; start += 1) {
      if (floor(start / stride) % count !== 0) {
        continue;
      }
      let empty = true;
      for (let n = 0; n < count; n += 1) {
        line[n] = data[start + n * stride];
        empty &&= line[n] === 0;
      }
      if (empty) {
        continue;
      }
      for (let n = 0; n < count; n += 1) {
        let sum = 0;
        const from = max(0, n - half);
        const to = min(count - 1, n + half);
        for (let m = from; m <= to; m += 1) {
          sum += line[m] * weights[m - n + half];
        }
        data[start + n * stride] = sum;
      }
    }
  }
}
