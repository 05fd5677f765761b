/** How each output sample is computed from the source along one axis. */
export interface AxisWeights {
  /** Number of output samples. */
  count: number;
  /** Number of source voxels that contribute to each output. */
  taps: number;
  /** Index of the first of these; -1 where the output lies outside the source. */
  first: Int32Array;
  /** `weights[output * taps + tap]`; the weights of one output add up to 1. */
  weights: Float64Array;
}

/** Half width of the Gaussian, in sigmas. */
const truncate = 4;
/** Rounding must not push the outermost voxel centres of the source outside it. */
const tolerance = 1e-6;

/**
 * Gaussian smoothing followed by linear interpolation along one axis, combined into one set of
 * weights per output. For the smoothing the image is mirrored at its outer voxel edges; beyond its
 * outermost voxel centres nothing is interpolated, except the repeated value within `reach`.
 * @param size voxels of the source along the axis
 * @param sigma of the Gaussian, in source voxels; 0: none
 * @param count number of output samples
 * @param start source index of the first output, fractional
 * @param step source voxels from one output to the next
 * @param reach how far the outermost value is repeated beyond the source, in source voxels
 */
export function axisWeights(
  size: number,
  sigma: number,
  count: number,
  start: number,
  step: number,
  reach = 0,
): AxisWeights {
  const gaussian = gaussianWeights(sigma);
  const radius = (gaussian.length - 1) / 2;
  const taps = Math.min(2 * radius + 2, size);
  const first = new Int32Array(count).fill(-1);
  const weights = new Float64Array(count * taps);
  for (let output = 0; output < count; output++) {
    const position = start + step * output;
    if (position < -reach - tolerance || position > size - 1 + reach + tolerance) {
      continue;
    }
    const inside = Math.min(Math.max(position, 0), size - 1);
    const lower = Math.floor(inside);
    const fraction = inside - lower;
    const begin = Math.min(Math.max(lower - radius, 0), size - taps);
    first[output] = begin;
    for (let n = -radius; n <= radius; n++) {
      const weight = gaussian[n + radius];
      weights[output * taps + mirror(lower + n, size) - begin] += (1 - fraction) * weight;
      if (fraction > 0) {
        weights[output * taps + mirror(lower + 1 + n, size) - begin] += fraction * weight;
      }
    }
  }
  return { count, taps, first, weights };
}

function gaussianWeights(sigma: number): Float64Array {
  const radius = sigma > 0 ? Math.floor(truncate * sigma + 0.5) : 0;
  const weights = new Float64Array(2 * radius + 1);
  let sum = 0;
  for (let n = -radius; n <= radius; n++) {
    weights[n + radius] = radius === 0 ? 1 : Math.exp((-n * n) / (2 * sigma * sigma));
    sum += weights[n + radius];
  }
  return weights.map((w) => w / sum);
}

/** Index within 0..n-1 when the signal is mirrored at its outer voxel edges. */
function mirror(index: number, n: number): number {
  const period = 2 * n;
  const wrapped = ((index % period) + period) % period;
  return wrapped < n ? wrapped : period - 1 - wrapped;
}
