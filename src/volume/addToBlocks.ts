import type { Blocks } from './blocks';
import type { Vec3, VoxelArray } from './types';

/**
 * HU outside this range are padding or metal. They are clipped so that they do not dominate a
 * block's mean.
 */
const lowest = -1024;
const highest = 2000;

/**
 * Averages the blocks that are complete once a slice has arrived.
 * @param blocks changed
 * @param data HU of the whole CT, as far as it has arrived
 * @param size voxels of the CT along i, j, k
 * @param k the slice that has arrived, each once and in any order
 */
export function addToBlocks(blocks: Blocks, data: VoxelArray, size: Vec3, k: number): void {
  const { factors, pitch, missing } = blocks;
  const block = Math.floor(k / pitch);
  // The slices between blocks, and those left over at the end, are not needed.
  if (block < missing.length && k - block * pitch < factors[2] && --missing[block] === 0) {
    average(blocks, data, size, block);
  }
}

/** Averages one slice of blocks. */
function average(
  { means, factors, pitch }: Blocks,
  data: VoxelArray,
  size: Vec3,
  block: number,
): void {
  const [ox, oy] = means.dimensions;
  const sums = new Int32Array(ox * oy);
  for (let dk = 0; dk < factors[2]; dk++) {
    addSlice(data, size, block * pitch + dk, factors, means.dimensions, sums);
  }
  const voxels = factors[0] * factors[1] * factors[2];
  const offset = block * sums.length;
  for (let n = 0; n < sums.length; n++) {
    // Means are far above -2^15, so adding an offset and truncating rounds correctly.
    means.data[offset + n] = ((sums[n] / voxels + 32768.5) | 0) - 32768;
  }
}

function addSlice(
  data: VoxelArray,
  [nx, ny]: Vec3,
  slice: number,
  [fi, fj]: Vec3,
  [ox, oy]: Vec3,
  sums: Int32Array,
): void {
  for (let j = 0; j < oy; j++) {
    for (let dj = 0; dj < fj; dj++) {
      addRow(data, nx * (j * fj + dj + ny * slice), fi, sums, j * ox, (j + 1) * ox);
    }
  }
}

/**
 * Adds a row of voxels from `p` on, `width` to each sum. Four or three voxels of each sum are taken
 * in one loop, because loops over the few voxels of one sum take twice the time.
 */
function addRow(
  data: VoxelArray,
  p: number,
  width: number,
  sums: Int32Array,
  from: number,
  to: number,
): void {
  let column = 0;
  for (; column + 4 <= width; column += 4) {
    addFour(data, p + column, width, sums, from, to);
  }
  if (column + 3 === width) {
    addThree(data, p + column, width, sums, from, to);
  } else {
    for (; column < width; column++) {
      addOne(data, p + column, width, sums, from, to);
    }
  }
}

function addFour(
  data: VoxelArray,
  p: number,
  step: number,
  sums: Int32Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n++, p += step) {
    const first = clipped(data[p]) + clipped(data[p + 1]);
    sums[n] += first + clipped(data[p + 2]) + clipped(data[p + 3]);
  }
}

function addThree(
  data: VoxelArray,
  p: number,
  step: number,
  sums: Int32Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n++, p += step) {
    sums[n] += clipped(data[p]) + clipped(data[p + 1]) + clipped(data[p + 2]);
  }
}

function addOne(
  data: VoxelArray,
  p: number,
  step: number,
  sums: Int32Array,
  from: number,
  to: number,
): void {
  for (let n = from; n < to; n++, p += step) {
    sums[n] += clipped(data[p]);
  }
}

function clipped(value: number): number {
  return value < lowest ? lowest : value > highest ? highest : value;
}
