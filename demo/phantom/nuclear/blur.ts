import type { Vec3 } from '../../../src/volume/types';

const { ceil, exp, max, min } = Math;

/** Gaussian blur of the given FWHM (mm), separable, in place; beyond the grid there is nothing. */
export function blur(data: Float32Array, dimensions: Vec3, spacingMm: Vec3, fwhmMm: number): void {
  const strides = [1, dimensions[0], dimensions[0] * dimensions[1]];
  for (let axis = 0; axis < 3; axis += 1) {
    const weights = gaussianWeights(fwhmMm / 2.3548200450309493 / spacingMm[axis]);
    const line = new Float32Array(dimensions[axis]);
    const stride = strides[axis];
    for (let block = 0; block < data.length; block += stride * line.length) {
      for (let start = block; start < block + stride; start += 1) {
        blurLine(data, { start, stride, line, weights });
      }
    }
  }
}

/** Of sum 1, from -3.5 to 3.5 sigma (in voxels). */
function gaussianWeights(sigma: number): number[] {
  const half = ceil(3.5 * sigma);
  const kernel = Array.from({ length: 2 * half + 1 }, (_, i) =>
    exp(-((i - half) ** 2) / (2 * sigma * sigma)),
  );
  const total = kernel.reduce((sum, value) => sum + value, 0);
  return kernel.map((value) => value / total);
}

interface Line {
  /** Index of its first voxel, and from one voxel to the next. */
  start: number;
  stride: number;
  /** Room for a copy of its voxels. */
  line: Float32Array;
  weights: readonly number[];
}

/** Only between the line's first and last activity, and as far as the weights carry it. */
function blurLine(data: Float32Array, { start, stride, line, weights }: Line): void {
  const half = (weights.length - 1) / 2;
  let first = line.length;
  let last = -1;
  for (let n = 0; n < line.length; n += 1) {
    line[n] = data[start + n * stride];
    if (line[n] !== 0) {
      first = min(first, n);
      last = n;
    }
  }
  const end = min(line.length - 1, last + half);
  for (let n = max(0, first - half); n <= end; n += 1) {
    const to = min(last, n + half);
    let sum = 0;
    for (let m = max(first, n - half); m <= to; m += 1) {
      sum += line[m] * weights[m - n + half];
    }
    data[start + n * stride] = sum;
  }
}
