import type { Vec3 } from '../../volume/types';

/**
 * Weighted means over 3 x 3 x 3 neighbours, 1/4 1/2 1/4 along each axis. At the edges, the block
 * itself replaces a missing neighbour. Uncorrelated noise is reduced to 23 %.
 * @param values `[i + nx * (j + ny * k)]`
 */
export function smoothBlocks(values: Float32Array, [nx, ny, nz]: Vec3): Float32Array {
  const alongI = smoothAxis(values, nx, 1);
  const inSlice = smoothAxis(alongI, ny, nx);
  return smoothAxis(inSlice, nz, nx * ny);
}

/**
 * @param stride distance in the array between neighbours along the axis, which is `length` blocks
 *   long
 */
function smoothAxis(values: Float32Array, length: number, stride: number): Float32Array {
  const result = new Float32Array(values.length);
  for (let group = 0; group < values.length; group += stride * length) {
    for (let index = 0; index < length; index++) {
      const start = group + index * stride;
      const before = index > 0 ? stride : 0;
      const after = index < length - 1 ? stride : 0;
      for (let n = start; n < start + stride; n++) {
        result[n] = 0.25 * values[n - before] + 0.5 * values[n] + 0.25 * values[n + after];
      }
    }
  }
  return result;
}
