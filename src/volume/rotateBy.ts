import type { Vec3 } from './types';

/**
 * A rotation followed by a second rotation about the fixed axes (Rodrigues' formula).
 * @param rotation row-major 3x3
 * @param turn rotation vector: axis times angle in radians
 */
export function rotateBy(rotation: readonly number[], turn: Vec3): number[] {
  const angle = Math.hypot(...turn);
  if (angle === 0) {
    return [...rotation];
  }
  const [x, y, z] = turn.map((v) => v / angle);
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  const q = 1 - c;
  const m = [
    c + x * x * q,
    x * y * q - z * s,
    x * z * q + y * s,
    y * x * q + z * s,
    c + y * y * q,
    y * z * q - x * s,
    z * x * q - y * s,
    z * y * q + x * s,
    c + z * z * q,
  ];
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map(
      (column) =>
        m[3 * row] * rotation[column] +
        m[3 * row + 1] * rotation[3 + column] +
        m[3 * row + 2] * rotation[6 + column],
    ),
  );
}
