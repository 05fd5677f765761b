import type { Vec3, Volume } from '../volume/types';
import type { AxisWeights } from './axisWeights';

/**
 * Applies one set of weights along each axis of a volume. Each slice is read once. As many slices
 * as one output needs are held in memory, already summed along i and j.
 * @param weights along i, j, k of the volume
 * @param strides distance in the output between neighbouring samples along i, j, k
 * @param outside value where a sample lies outside the volume
 * @returns samples at `a * strides[0] + b * strides[1] + c * strides[2]`
 */
export function resampleSeparable(
  { data, dimensions: [nx, ny] }: Volume,
  weights: readonly [AxisWeights, AxisWeights, AxisWeights],
  strides: Vec3,
  outside: number,
): Float32Array {
  const [x, y, z] = weights;
  const output = new Float32Array(x.count * y.count * z.count);
  const rows = usedRange(y);
  const rowSums = new Float32Array(x.count * ny);
  // Slice k is held in plane k modulo the number of planes.
  const size = x.count * y.count;
  const planes = new Float32Array(z.taps * size);
  const held = new Int32Array(z.taps).fill(-1);
  const sum = new Float32Array(size);
  const planeLines = createLines(z.taps);
  const rowLines = createLines(y.taps);
  for (const c of inOrderOfSlices(z)) {
    for (let k = z.first[c]; k < z.first[c] + z.taps; k++) {
      const place = k % z.taps;
      if (held[place] !== k) {
        sumRows(data, nx * ny * k, nx, rows, x, rowSums);
        sumColumns(rowSums, x.count, y, rowLines, planes, place * size);
        held[place] = k;
      }
    }
    for (let t = 0; t < z.taps; t++) {
      planeLines.offsets[t] = ((z.first[c] + t) % z.taps) * size;
      planeLines.weights[t] = z.weights[c * z.taps + t];
    }
    sumLines(planes, planeLines, sum, 0, size);
    writePlane(sum, output, c * strides[2], x.count, strides);
  }
  fillOutside(output, weights, strides, outside);
  return output;
}

/**
 * Outputs inside the volume, sorted so that their slices ascend, also where the axis runs
 * backwards.
 */
function inOrderOfSlices({ count, first }: AxisWeights): number[] {
  return Array.from({ length: count }, (_, c) => c)
    .filter((c) => first[c] >= 0)
    .sort((a, b) => first[a] - first[b]);
}

/** First and last source index that any output uses. */
function usedRange({ count, taps, first }: AxisWeights): [number, number] {
  let low = Infinity;
  let high = -1;
  for (let output = 0; output < count; output++) {
    if (first[output] >= 0) {
      low = Math.min(low, first[output]);
      high = Math.max(high, first[output] + taps - 1);
    }
  }
  return [low, high];
}

/**
 * Sums along i: rowSums[a + count * j]. This loop reads the volume and takes most of the time. Four
 * rows at a time are converted to floating point once and summed side by side, so that the
 * additions of one sum do not wait for each other.
 */
function sumRows(
  data: Volume['data'],
  slice: number,
  nx: number,
  [firstRow, lastRow]: readonly [number, number],
  { count, taps, first, weights }: AxisWeights,
  rowSums: Float32Array,
): void {
  const [left, right] = usedRange({ count, taps, first, weights });
  const values = new Float64Array(4 * nx);
  for (let j = firstRow; j <= lastRow; j += 4) {
    // At the end, the last row is repeated where fewer than four remain.
    const j1 = Math.min(j + 1, lastRow);
    const j2 = Math.min(j + 2, lastRow);
    const j3 = Math.min(j + 3, lastRow);
    for (let i = left; i <= right; i++) {
      values[4 * i] = data[slice + nx * j + i];
      values[4 * i + 1] = data[slice + nx * j1 + i];
      values[4 * i + 2] = data[slice + nx * j2 + i];
      values[4 * i + 3] = data[slice + nx * j3 + i];
    }
    for (let a = 0; a < count; a++) {
      let sum0 = 0;
      let sum1 = 0;
      let sum2 = 0;
      let sum3 = 0;
      if (first[a] >= 0) {
        let from = 4 * first[a];
        for (let w = a * taps, end = w + taps; w < end; w++, from += 4) {
          const weight = weights[w];
          sum0 += weight * values[from];
          sum1 += weight * values[from + 1];
          sum2 += weight * values[from + 2];
          sum3 += weight * values[from + 3];
        }
      }
      rowSums[a + count * j] = sum0;
      rowSums[a + count * j1] = sum1;
      rowSums[a + count * j2] = sum2;
      rowSums[a + count * j3] = sum3;
    }
  }
}

/**
 * Lines of an array that are summed with weights. Their number is padded to a multiple of six with
 * lines of weight 0.
 */
interface Lines {
  /** Index at which each line begins. */
  offsets: Int32Array;
  weights: Float64Array;
}

function createLines(taps: number): Lines {
  const count = 6 * Math.ceil(taps / 6);
  return { offsets: new Int32Array(count), weights: new Float64Array(count) };
}

/** Sums along j: plane[at + a + width * b]. */
function sumColumns(
  rowSums: Float32Array,
  width: number,
  { count, taps, first, weights }: AxisWeights,
  lines: Lines,
  plane: Float32Array,
  at: number,
): void {
  for (let b = 0; b < count; b++) {
    if (first[b] >= 0) {
      for (let t = 0; t < taps; t++) {
        lines.offsets[t] = width * (first[b] + t);
        lines.weights[t] = weights[b * taps + t];
      }
      sumLines(rowSums, lines, plane, at + width * b, width);
    }
  }
}

/**
 * target[at + n] for n up to `count`, six lines at a time, so that the target is traversed less
 * often.
 */
function sumLines(
  source: Float32Array,
  { offsets, weights }: Lines,
  target: Float32Array,
  at: number,
  count: number,
): void {
  target.fill(0, at, at + count);
  for (let t = 0; t < offsets.length; t += 6) {
    const [w0, w1, w2] = [weights[t], weights[t + 1], weights[t + 2]];
    const [w3, w4, w5] = [weights[t + 3], weights[t + 4], weights[t + 5]];
    let [o0, o1, o2] = [offsets[t], offsets[t + 1], offsets[t + 2]];
    let [o3, o4, o5] = [offsets[t + 3], offsets[t + 4], offsets[t + 5]];
    for (let n = at, end = at + count; n < end; n++, o0++, o1++, o2++, o3++, o4++, o5++) {
      target[n] +=
        w0 * source[o0] +
        w1 * source[o1] +
        w2 * source[o2] +
        (w3 * source[o3] + w4 * source[o4] + w5 * source[o5]);
    }
  }
}

function writePlane(
  plane: Float32Array,
  output: Float32Array,
  offset: number,
  width: number,
  [sx, sy]: Vec3,
): void {
  for (let row = 0, start = offset; row < plane.length; row += width, start += sy) {
    for (let a = 0, to = start; a < width; a++, to += sx) {
      output[to] = plane[row + a];
    }
  }
}

function fillOutside(
  output: Float32Array,
  [x, y, z]: readonly [AxisWeights, AxisWeights, AxisWeights],
  [sx, sy, sz]: Vec3,
  outside: number,
): void {
  if ([x, y, z].every(({ first }) => !first.includes(-1))) {
    return;
  }
  for (let c = 0; c < z.count; c++) {
    for (let b = 0; b < y.count; b++) {
      const isOutside = z.first[c] < 0 || y.first[b] < 0;
      for (let a = 0; a < x.count; a++) {
        if (isOutside || x.first[a] < 0) {
          output[a * sx + b * sy + c * sz] = outside;
        }
      }
    }
  }
}
