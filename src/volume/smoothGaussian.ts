import type { Vec3, Volume } from './types';

/** Beyond this many standard deviations the weights, 1 % of the whole, are left out. */
const reach = 2.6;

/**
 * A volume after a Gaussian blur, each axis on its own. At the faces the weights inside are those
 * of the whole.
 *
 * @param sigmaMm standard deviation; 0 returns the values as they are
 */
export function smoothGaussian(
  volume: Volume<Float32Array>,
  sigmaMm: number,
): Volume<Float32Array> {
  const { dimensions, spacingMm } = volume;
  const [nx, ny] = dimensions;
  const steps: Vec3 = [1, nx, nx * ny];
  const data = Float32Array.from(volume.data);
  for (let axis = 0; axis < 3; axis++) {
    const weights = gaussianWeights(sigmaMm / spacingMm[axis]);
    if (weights.length > 1) {
      smoothAxis(data, steps[axis], dimensions[axis], weights);
    }
  }
  return { ...volume, data };
}

/** Half of a Gaussian, from its centre outwards. */
function gaussianWeights(sigma: number): Float64Array {
  const count = 1 + Math.floor(reach * sigma);
  return new Float64Array(count).map((_, n) =>
    n === 0 ? 1 : Math.exp((-n * n) / (2 * sigma ** 2)),
  );
}

/**
 * Along one axis, in place. Zeros around the line stand for what lies outside, so that no step of
 * the sums asks where the line ends.
 * @param step between neighbours along the axis
 */
function smoothAxis(data: Float32Array, step: number, count: number, weights: Float64Array): void {
  const margin = weights.length - 1;
  const line = new Float64Array(count + 2 * margin);
  const wholes = wholeWeights(count, weights);
  const period = step * count;
  for (let block = 0; block < data.length; block += period) {
    for (let start = block; start < block + step; start++) {
      for (let n = 0, at = start; n < count; n++, at += step) {
        line[margin + n] = data[at];
      }
      for (let n = 0, at = start; n < count; n++, at += step) {
        const middle = margin + n;
        let sum = line[middle];
        for (let d = 1; d <= margin; d++) {
          sum += weights[d] * (line[middle - d] + line[middle + d]);
        }
        data[at] = sum / wholes[n];
      }
    }
  }
}

/** Sum of the weights that lie inside, for each voxel of a line. */
function wholeWeights(count: number, weights: Float64Array): Float64Array {
  return new Float64Array(count).map((_, n) => {
    let whole = 1;
    for (let d = 1; d < weights.length; d++) {
      whole += n >= d ? weights[d] : 0;
      whole += n + d < count ? weights[d] : 0;
    }
    return whole;
  });
}
