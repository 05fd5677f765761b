import type { Vec3, Volume } from '../volume/types';
import type { AxisWeights } from './axisWeights';

/**
 * Applies one set of weights along each axis of a volume. Slices are taken one after the other, so
 * that nothing larger than the output and two small planes is held.
 *
 * @param weights along i, j, k of the volume
 * @param strides distance in the output between neighbouring samples along i, j, k
 * @param outside value where a sample lies outside the volume
 * @returns samples at `a * strides[0] + b * strides[1] + c * strides[2]`
 */
export function resampleSeparable(
  { data, dimensions }: Volume,
  weights: readonly [AxisWeights, AxisWeights, AxisWeights],
  strides: Vec3,
  outside: number,
): Float32Array {
  const [x, y, z] = weights;
  const [nx, ny, nz] = dimensions;
  const [sx, sy, sz] = strides;
  const output = new Float32Array(x.count * y.count * z.count);
  const rows = usedRange(y);
  const rowSums = new Float32Array(x.count * ny);
  const plane = new Float32Array(x.count * y.count);
  for (let k = 0; k < nz; k++) {
    let isFilled = false;
    for (let c = 0; c < z.count; c++) {
      const tap = k - z.first[c];
      if (z.first[c] < 0 || tap < 0 || tap >= z.taps || z.weights[c * z.taps + tap] === 0) {
        continue;
      }
      if (!isFilled) {
        sumRows(data, nx * ny * k, nx, rows, x, rowSums);
        sumColumns(rowSums, x.count, y, plane);
        isFilled = true;
      }
      addPlane(plane, z.weights[c * z.taps + tap], output, c * sz, x.count, y.count, sx, sy);
    }
  }
  fillOutside(output, weights, strides, outside);
  return output;
}

/** First and last source index that any output takes. */
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
 * Along i: rowSums[a + count * j]. This loop reads the volume, and takes most of the time: four rows
 * at a time are turned into floating point once and summed side by side, so that no sum waits for its
 * own last addition.
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
    // Towards the end the last row is taken more than once.
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

/** Along j: plane[a + width * b]. */
function sumColumns(
  rowSums: Float32Array,
  width: number,
  { count, taps, first, weights }: AxisWeights,
  plane: Float32Array,
): void {
  plane.fill(0);
  for (let b = 0; b < count; b++) {
    if (first[b] < 0) {
      continue;
    }
    const target = width * b;
    for (let t = 0; t < taps; t++) {
      const weight = weights[b * taps + t];
      if (weight === 0) {
        continue;
      }
      const from = width * (first[b] + t);
      for (let a = 0; a < width; a++) {
        plane[target + a] += weight * rowSums[from + a];
      }
    }
  }
}

function addPlane(
  plane: Float32Array,
  weight: number,
  output: Float32Array,
  offset: number,
  width: number,
  height: number,
  sx: number,
  sy: number,
): void {
  for (let b = 0, n = 0; b < height; b++) {
    let target = offset + b * sy;
    for (let a = 0; a < width; a++, n++, target += sx) {
      output[target] += weight * plane[n];
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
