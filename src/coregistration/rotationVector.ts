import type { Vec3 } from '../volume';

/**
 * Axis times angle (radians) of a rotation of less than half a turn: what `rotateBy` makes it of.
 *
 * @param rotation row-major 3x3
 */
export function rotationVector(rotation: readonly number[]): Vec3 {
  const r = rotation;
  const axis: Vec3 = [(r[7] - r[5]) / 2, (r[2] - r[6]) / 2, (r[3] - r[1]) / 2];
  const sine = Math.hypot(...axis);
  const angle = Math.atan2(sine, (r[0] + r[4] + r[8] - 1) / 2);
  return sine > 0 ? (axis.map((v) => (v * angle) / sine) as Vec3) : [0, 0, 0];
}
