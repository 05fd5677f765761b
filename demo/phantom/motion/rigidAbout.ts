import type { Affine, Vec3 } from '../../../src/volume';

const { PI, cos, hypot, sin } = Math;

export interface RigidAboutOptions {
  /** The point that the turn leaves where it is, mm. */
  centreMm: Vec3;
  /** Of any length but 0; the turn is right-handed about it. */
  axis: Vec3;
  degrees: number;
  /** After the turn. */
  shiftMm: Vec3;
}

/** A rigid motion p -> R (p - centre) + centre + shift, with R by Rodrigues' formula. */
export function rigidAbout({ centreMm, axis, degrees, shiftMm }: RigidAboutOptions): Affine {
  const length = hypot(...axis);
  const [x, y, z] = axis.map((value) => value / length);
  const angle = (degrees * PI) / 180;
  const c = cos(angle);
  const s = sin(angle);
  const t = 1 - c;
  const rows = [
    [c + x * x * t, x * y * t - z * s, x * z * t + y * s],
    [y * x * t + z * s, c + y * y * t, y * z * t - x * s],
    [z * x * t - y * s, z * y * t + x * s, c + z * z * t],
  ];
  const offset = rows.map(
    ([a, b, d], axisOf) =>
      centreMm[axisOf] + shiftMm[axisOf] - (a * centreMm[0] + b * centreMm[1] + d * centreMm[2]),
  );
  return rows.flatMap((row, n) => [...row, offset[n]]) as Affine;
}
