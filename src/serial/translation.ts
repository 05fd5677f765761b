import type { Affine, Vec3 } from '../volume';

/** The map that moves every point by so much. */
export function translation([x, y, z]: Vec3): Affine {
  return [1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z];
}
