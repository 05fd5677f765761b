import type { IndexBounds } from '../../labels';
import type { Vec3 } from '../../volume/types';

/**
 * Copies the values of a part of a grid back to their place in the whole grid.
 * @param part x fastest
 * @param values on the whole grid, x fastest; changed
 * @param bounds the part, inclusive
 */
export function pasteValues(
  part: Float32Array,
  values: Float32Array,
  [nx, ny]: Vec3,
  { min, max }: IndexBounds,
): void {
  const width = max[0] - min[0] + 1;
  let from = 0;
  for (let k = min[2]; k <= max[2]; k++) {
    for (let j = min[1]; j <= max[1]; j++, from += width) {
      values.set(part.subarray(from, from + width), min[0] + nx * (j + ny * k));
    }
  }
}
