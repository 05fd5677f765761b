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
    const count = dimensions[axis];
    const period = steps[axis] * count;
    const line = new Float64Array(count);
    for (let block = 0; block < data.length && weights.length > 1; block += period) {
      for (let start = block; start < block + steps[axis]; start++) {
        smoothLine(data, start, steps[axis], line, weights);
      }
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

function smoothLine(
  data: Float32Array,
  start: number,
  step: number,
  line: Float64Array,
  weights: Float64Array,
): void {
  for (let n = 0, at = start; n < line.length; n++, at += step) {
    line[n] = data[at];
  }
  for (let n = 0, at = start; n < line.length; n++, at += step) {
    let sum = line[n];
    let whole = 1;
    for (let d = 1; d < weights.length; d++) {
      if (n >= d) {
        sum += weights[d] * line[n - d];
        whole += weights[d];
      }
      if (n + d < line.length) {
        sum += weights[d] * line[n + d];
        whole += weights[d];
      }
    }
    data[at] = sum / whole;
  }
}
