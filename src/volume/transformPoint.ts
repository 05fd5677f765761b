import type { Affine, Vec3 } from './types';

/** The point (x, y, z) after an affine map. */
export function transformPoint(m: Affine, [x, y, z]: Vec3): Vec3 {
  return [
    m[0] * x + m[1] * y + m[2] * z + m[3],
    m[4] * x + m[5] * y + m[6] * z + m[7],
    m[8] * x + m[9] * y + m[10] * z + m[11],
  ];
}
