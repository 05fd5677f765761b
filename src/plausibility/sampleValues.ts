import type { VoxelArray } from '../volume/types';

/** Enough values for shares of a tenth of a per cent. */
const defaultCount = 150_000;

/**
 * An even sample of the finite values of a volume, sorted ascending: every n-th voxel in memory
 * order, where n shares no factor with a row or slice of even length, so that every column is
 * sampled.
 * @param data values in any order
 * @param count at most about this many are taken
 */
export function sampleValues(data: VoxelArray, count = defaultCount): Float32Array {
  const step = Math.max(1, Math.floor(data.length / count)) | 1;
  const values = new Float32Array(Math.ceil(data.length / step));
  let taken = 0;
  for (let n = 0; n < data.length; n += step) {
    const value = data[n];
    if (Number.isFinite(value)) {
      values[taken++] = value;
    }
  }
  return values.subarray(0, taken).sort();
}
