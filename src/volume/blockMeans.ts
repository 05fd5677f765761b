import { indexToPatient } from './indexToPatient';
import type { Vec3, Volume, VoxelArray } from './types';

/**
 * HU outside this range are padding or metal. They are clipped so that they do not dominate a
 * block's mean.
 */
const lowest = -1024;
const highest = 2000;

/**
 * Averages blocks of voxels along the volume's own axes, so that no block is wider than `targetMm`
 * (voxels wider than that stay as they are). Voxels at the far end that do not fill a block are
 * left out.
 * @param pitchMm slices between blocks are passed over as long as the blocks are no further apart
 *   than this; default: none is
 * @returns HU, same orientation
 */
export function blockMeans(ct: Volume, targetMm: number, pitchMm = 0): Volume<Int16Array> {
  const factors = ct.spacingMm.map((s, axis) =>
    Math.min(ct.dimensions[axis], Math.max(1, Math.floor(targetMm / s + 1e-6))),
  ) as Vec3;
  const [fi, fj, fk] = factors;
  const pitch = Math.max(fk, Math.floor(pitchMm / ct.spacingMm[2] + 1e-6));
  const dimensions: Vec3 = [
    Math.floor(ct.dimensions[0] / fi),
    Math.floor(ct.dimensions[1] / fj),
    Math.floor((ct.dimensions[2] - fk) / pitch) + 1,
  ];
  const [ox, oy, oz] = dimensions;
  const result = new Int16Array(ox * oy * oz);
  const sums = new Int32Array(ox * oy);
  const voxels = fi * fj * fk;
  for (let k = 0; k < oz; k++) {
    sums.fill(0);
    for (let dk = 0; dk < fk; dk++) {
      addSlice(ct.data, ct.dimensions, k * pitch + dk, factors, dimensions, sums);
    }
    const offset = k * ox * oy;
    for (let n = 0; n < sums.length; n++) {
      // Means are far above -2^15, so adding an offset and truncating rounds correctly.
      result[offset + n] = ((sums[n] / voxels + 32768.5) | 0) - 32768;
    }
  }
  return {
    dimensions,
    spacingMm: [fi * ct.spacingMm[0], fj * ct.spacingMm[1], pitch * ct.spacingMm[2]],
    imagePositionPatient: indexToPatient(ct, factors.map((f) => (f - 1) / 2) as Vec3),
    direction: ct.direction,
    frameOfReferenceUID: ct.frameOfReferenceUID,
    data: result,
  };
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
