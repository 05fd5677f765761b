import type { Vec3 } from '../../volume/types';

/**
 * Eigenvalues of a real symmetric 3x3 matrix, largest first, in closed form: the roots of its
 * characteristic cubic by the trigonometric solution, after shifting by the mean of the diagonal.
 *
 * @param matrix [m00, m11, m22, m01, m02, m12]
 */
export function symmetricEigenvalues(
  matrix: readonly [number, number, number, number, number, number],
): Vec3 {
  const [a, b, c, d, e, f] = matrix;
  const mean = (a + b + c) / 3;
  const [p, q, r] = [a - mean, b - mean, c - mean];
  const spread = Math.sqrt((p * p + q * q + r * r + 2 * (d * d + e * e + f * f)) / 6);
  if (spread === 0) {
    return [mean, mean, mean];
  }
  const determinant = p * (q * r - f * f) - d * (d * r - e * f) + e * (d * f - e * q);
  const cosine = determinant / (2 * spread ** 3);
  const angle = Math.acos(Math.min(1, Math.max(-1, cosine))) / 3;
  const largest = mean + 2 * spread * Math.cos(angle);
  const smallest = mean + 2 * spread * Math.cos(angle + (2 * Math.PI) / 3);
  return [largest, 3 * mean - largest - smallest, smallest];
}
