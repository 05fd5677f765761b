import type { Vec3, VoxelArray } from './types';

/**
 * Copies the values of a part of a grid.
 * @param values on the whole grid, x fastest
 * @param bounds the part, inclusive
 * @returns x fastest
 */
export function cropValues(
  values: VoxelArray,
  [nx, ny]: Vec3,
  { min, max }: { min: Vec3; max: Vec3 },
): Float32Array {
  const width = max[0] - min[0] + 1;
  const part = new Float32Array(width * (max[1] - min[1] + 1) * (max[2] - min[2] + 1));
  let to = 0;
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++, to += width) {
      const from = min[0] + nx * (j + ny * k);
      part.set(values.subarray(from, from + width), to);
    }
  }
  return part;
}
