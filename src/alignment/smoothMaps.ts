import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';

/**
 * Smooths the maps with binomial weights (1 2 1 along each axis, `passes` times: standard deviation
 * sqrt(passes / 2) cells). Cells that were not scanned are ignored.
 */
export function smoothMaps(maps: AnatomyMaps, passes: number): AnatomyMaps {
  const { geometry, covered } = maps;
  const weight = covered.slice();
  binomial(weight, geometry.dimensions, passes);
  return {
    geometry,
    bone: smoothKnown(maps.bone, covered, weight, geometry.dimensions, passes),
    lung: smoothKnown(maps.lung, covered, weight, geometry.dimensions, passes),
    covered: weight,
  };
}

/**
 * @param weight `covered`, smoothed
 */
function smoothKnown(
  values: Float32Array,
  covered: Float32Array,
  weight: Float32Array,
  dimensions: Vec3,
  passes: number,
): Float32Array {
  const result = new Float32Array(values.length);
  let isEmpty = true;
  for (let n = 0; n < result.length; n++) {
    result[n] = values[n] * covered[n];
    if (result[n] !== 0) isEmpty = false;
  }
  if (isEmpty) {
    return result;
  }
  binomial(result, dimensions, passes);
  for (let n = 0; n < result.length; n++) {
    result[n] = weight[n] > 1e-3 ? result[n] / weight[n] : 0;
  }
  return result;
}

/** Works in place; what lies beyond the border counts as 0. */
function binomial(values: Float32Array, [nx, ny, nz]: Vec3, passes: number): void {
  const area = nx * ny;
  const before = new Float32Array(area);
  for (let pass = 0; pass < passes; pass++) {
    for (let row = 0; row < values.length; row += nx) {
      binomialAlong(values, row, nx);
    }
    for (let slice = 0; slice < values.length; slice += area) {
      binomialAcross(values, slice, nx, ny, before);
    }
    binomialAcross(values, 0, area, nz, before);
  }
}

/** Smooths one row of values along itself. */
function binomialAlong(values: Float32Array, start: number, count: number): void {
  const last = start + count - 1;
  let before = 0;
  let value = values[start];
  for (let n = start; n < last; n++) {
    const after = values[n + 1];
    values[n] = 0.5 * value + 0.25 * (before + after);
    before = value;
    value = after;
  }
  values[last] = 0.5 * value + 0.25 * before;
}

/**
 * Smooths rows of `width` values with the rows before and after them.
 * @param before at least as long as a row; overwritten
 */
function binomialAcross(
  values: Float32Array,
  start: number,
  width: number,
  rows: number,
  before: Float32Array,
): void {
  before.fill(0);
  const last = start + (rows - 1) * width;
  for (let row = start; row < last; row += width) {
    for (let n = 0; n < width; n++) {
      const value = values[row + n];
      values[row + n] = 0.5 * value + 0.25 * (before[n] + values[row + n + width]);
      before[n] = value;
    }
  }
  for (let n = 0; n < width; n++) {
    values[last + n] = 0.5 * values[last + n] + 0.25 * before[n];
  }
}
