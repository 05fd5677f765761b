import { createRandom } from '../createRandom';

const { ceil, floor, max, min, round, sqrt } = Math;

export interface ScannerNoiseOptions {
  columns: number;
  rows: number;
  spacingMm: number;
  seed: number;
  /** Standard deviation in the middle of the trunk, HU. */
  sdHu: number;
  /** Field of view, mm; outside its circle the scanner writes -1024. */
  fieldMm: number;
}

/**
 * Adds correlated noise to HU, slice by slice, and rounds to stored integers. The noise is white
 * noise through a [1 2 3 2 1] kernel both ways (grain of about 3 pixels of 1 mm, as a soft
 * reconstruction kernel leaves); its strength grows with the tissue around (mean over 60 mm), more
 * along rows, as photon starvation does.
 */
export function addScannerNoise(hu: Float32Array, options: ScannerNoiseOptions): Int16Array {
  const { columns, rows, spacingMm, seed, sdHu, fieldMm } = options;
  const plane = columns * rows;
  const slices = hu.length / plane;
  const random = createRandom(seed, 'scanner noise');
  const out = new Int16Array(hu.length);
  const white = new Float32Array(plane);
  const passed = new Float32Array(plane);
  const strength = new Float32Array(plane);
  const fine = spacingMm < 2;
  // Root of the sum of squares of the kernel.
  const sd = sdHu / (fine ? 19 : 1);
  const radius = fieldMm / 2 / spacingMm;
  for (let k = 0; k < slices; k += 1) {
    const offset = plane * k;
    random.fillNormal(white);
    if (fine) {
      smoothRows(white, passed, columns, rows);
      smoothColumns(passed, white, columns, rows);
    }
    localTissue(hu, offset, strength, columns, rows, round(30 / spacingMm));
    out.fill(-1024, offset, offset + plane);
    for (let j = 0; j < rows; j += 1) {
      const { from, until } = rowInCircle(j, columns, rows, radius);
      for (let index = from; index < until; index += 1) {
        const value = hu[offset + index] + sd * (0.35 + 0.65 * strength[index]) * white[index];
        out[offset + index] = floor(max(-1024, min(3071, value)) + 0.5);
      }
    }
  }
  return out;
}

/** The pixels of a row in a circle about the middle, radius in pixels. */
function rowInCircle(
  j: number,
  columns: number,
  rows: number,
  radius: number,
): { from: number; until: number } {
  const fromMiddle = j - (rows - 1) / 2;
  // NaN above and below the circle: no pixel is in it.
  const half = sqrt(radius * radius - fromMiddle * fromMiddle);
  const middle = columns * j + (columns - 1) / 2;
  return {
    from: max(columns * j, ceil(middle - half)),
    until: min(columns * (j + 1), floor(middle + half) + 1),
  };
}

function smoothRows(
  source: Float32Array,
  target: Float32Array,
  columns: number,
  rows: number,
): void {
  for (let j = 0; j < rows; j += 1) {
    const row = columns * j;
    const last = columns - 1;
    for (let i = 0; i < columns; i += 1) {
      const inside = i > 1 && i < last - 1;
      const a = source[row + (inside ? i - 2 : max(0, i - 2))];
      const b = source[row + (inside ? i - 1 : max(0, i - 1))];
      const d = source[row + (inside ? i + 1 : min(last, i + 1))];
      const e = source[row + (inside ? i + 2 : min(last, i + 2))];
      target[row + i] = a + e + 2 * (b + d) + 3 * source[row + i];
    }
  }
}

function smoothColumns(
  source: Float32Array,
  target: Float32Array,
  columns: number,
  rows: number,
): void {
  for (let j = 0; j < rows; j += 1) {
    const a = columns * max(0, j - 2);
    const b = columns * max(0, j - 1);
    const d = columns * min(rows - 1, j + 1);
    const e = columns * min(rows - 1, j + 2);
    for (let i = 0; i < columns; i += 1) {
      target[columns * j + i] =
        source[a + i] +
        source[e + i] +
        2 * (source[b + i] + source[d + i]) +
        3 * source[columns * j + i];
    }
  }
}

/**
 * Share of tissue (HU > -500) in a box along the row, 0..1; long rows of tissue are the noisy ones.
 */
function localTissue(
  hu: Float32Array,
  offset: number,
  target: Float32Array,
  columns: number,
  rows: number,
  half: number,
): void {
  // Tissue of a row before each place; half a box more at both ends.
  const before = new Int32Array(columns + 2 * half + 2);
  for (let j = 0; j < rows; j += 1) {
    const row = columns * j;
    let dense = 0;
    for (let i = 0; i < columns; i += 1) {
      dense += hu[offset + row + i] > -500 ? 1 : 0;
      before[half + 1 + i] = dense;
    }
    before.fill(dense, half + 1 + columns);
    const starvation = min(1.15, dense / (columns * 0.62));
    const share = (0.55 + 0.45 * starvation) / (2 * half + 1);
    for (let i = 0; i < columns; i += 1) {
      target[row + i] = share * (before[i + 2 * half + 1] - before[i]);
    }
  }
}
