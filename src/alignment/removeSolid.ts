import type { Vec3 } from '../volume/types';

/**
 * Keeps only the narrow structures of a map: the map minus its grey-scale opening with a cube of 3
 * cells. The opening is first widened by one cell, because a cube does not fill rounded shapes. On
 * 6 mm cells this keeps ribs and the dense shells of vertebrae and pelvis, and removes whatever is
 * bright throughout: contrast-filled heart, vessels, kidneys and bowel.
 * @param values [nx, ny, nz], not negative
 */
export function removeSolid(values: Float32Array, dimensions: Vec3): Float32Array {
  const widened = values.slice();
  const spare = new Float32Array(values.length);
  // The minimum is the maximum of the negated map.
  negate(widened);
  largest3(widened, dimensions, spare);
  negate(widened);
  largest3(widened, dimensions, spare);
  largest3(widened, dimensions, spare);
  for (let n = 0; n < values.length; n++) {
    spare[n] = values[n] > widened[n] ? values[n] - widened[n] : 0;
  }
  return spare;
}

function negate(values: Float32Array): void {
  for (let n = 0; n < values.length; n++) {
    values[n] = -values[n];
  }
}

/**
 * Replaces every value by the largest of the 27 around it; cells beyond the border are ignored.
 * @param spare of the same length; overwritten
 */
function largest3(values: Float32Array, [nx, ny, nz]: Vec3, spare: Float32Array): void {
  const area = nx * ny;
  for (let row = 0; row < values.length; row += nx) {
    const last = row + nx - 1;
    spare[row] = Math.max(values[row], values[Math.min(row + 1, last)]);
    spare[last] = Math.max(values[last], values[Math.max(last - 1, row)]);
    largestOf(values, row, row + 1, row + 2, nx - 2, spare);
  }
  for (let slice = 0; slice < values.length; slice += area) {
    largestAcross(spare, slice, nx, ny, values);
  }
  largestAcross(values, 0, area, nz, spare);
  values.set(spare);
}

/** Largest of each row of `width` values and the rows before and after it. */
function largestAcross(
  from: Float32Array,
  start: number,
  width: number,
  rows: number,
  to: Float32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const own = start + row * width;
    const before = row > 0 ? own - width : own;
    const after = row < rows - 1 ? own + width : own;
    largestOf(from, before, own, after, width, to);
  }
}

/** Largest of three neighbours, for `count` values from `own` on. */
function largestOf(
  from: Float32Array,
  before: number,
  own: number,
  after: number,
  count: number,
  to: Float32Array,
): void {
  for (let n = 0; n < count; n++) {
    let largest = from[before + n];
    const second = from[own + n];
    const third = from[after + n];
    if (second > largest) largest = second;
    if (third > largest) largest = third;
    to[own + n] = largest;
  }
}
