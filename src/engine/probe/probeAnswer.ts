import { probeSize } from './probeNetwork';
import type { ProbeNetwork } from './probeNetwork';

/**
 * The correct output of the probe network, computed step by step from the operators' definitions.
 * @returns [classes, z, y, x], half the input's edge
 */
export function probeAnswer({ input, constants }: ProbeNetwork): Float32Array {
  const { edge, features, classes } = probeSize;
  const half = edge / 2;
  const relu = convolve(input, 1, edge, constants.first, constants.firstBias, 2).map((v) =>
    Math.max(0, v),
  );
  const joined = new Float32Array(2 * features * half ** 3);
  joined.set(relu);
  joined.set(poolAndEnlarge(relu, half), relu.length);
  const last = convolve(joined, 2 * features, half, constants.last, constants.lastBias, 1);
  return softmax(last, classes);
}

/** A 3x3x3 convolution with one voxel of zero padding. */
function convolve(
  input: Float32Array,
  channels: number,
  edge: number,
  weights: Float32Array,
  bias: Float32Array,
  stride: number,
): Float32Array {
  const size = edge / stride;
  const output = new Float32Array(bias.length * size ** 3);
  let n = 0;
  for (let o = 0; o < bias.length; o++) {
    for (let z = 0; z < size; z++) {
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++, n++) {
          let sum = bias[o];
          for (let w = 0; w < 27 * channels; w++) {
            const c = Math.floor(w / 27);
            const i = stride * x + (w % 3) - 1;
            const j = stride * y + (Math.floor(w / 3) % 3) - 1;
            const k = stride * z + (Math.floor(w / 9) % 3) - 1;
            if (Math.min(i, j, k) >= 0 && Math.max(i, j, k) < edge) {
              sum += weights[27 * channels * o + w] * input[i + edge * (j + edge * (k + edge * c))];
            }
          }
          output[n] = sum;
        }
      }
    }
  }
  return output;
}

/** The largest value of each 2x2x2 block, written to all of its voxels. */
function poolAndEnlarge(input: Float32Array, edge: number): Float32Array {
  return input.map((_, n) => {
    const c = Math.floor(n / edge ** 3);
    const [x, y, z] = [n % edge, Math.floor(n / edge) % edge, Math.floor(n / edge ** 2) % edge];
    let largest = -Infinity;
    for (let b = 0; b < 8; b++) {
      const i = x - (x % 2) + (b & 1);
      const j = y - (y % 2) + ((b >> 1) & 1);
      const k = z - (z % 2) + (b >> 2);
      largest = Math.max(largest, input[i + edge * (j + edge * (k + edge * c))]);
    }
    return largest;
  });
}

function softmax(input: Float32Array, channels: number): Float32Array {
  const count = input.length / channels;
  return input.map((value, n) => {
    let sum = 0;
    for (let c = 0; c < channels; c++) {
      sum += Math.exp(input[(n % count) + c * count] - value);
    }
    return 1 / sum;
  });
}
