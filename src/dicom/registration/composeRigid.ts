import { DosimetryError } from '../../errors';
import { composeAffine } from '../../volume';
import type { Affine } from '../../volume';

/** Rounding of decimal strings is about 1e-7; a scale of 0.1 % exceeds it by far. */
const orthonormalTolerance = 1e-3;

/**
 * The product M1 M2 ... of 4x4 row-major matrices, each a rotation and a translation.
 * @param where names the object in messages.
 * @throws INVALID_TAG for any other matrix
 */
export function composeRigid(matrices: readonly number[][], where: string): Affine {
  const rigid = matrices.map((values): Affine => {
    const isHomogeneous =
      values.length === 16 &&
      [0, 0, 0, 1].every((value, n) => Math.abs(values[12 + n] - value) <= orthonormalTolerance);
    if (!isHomogeneous || !isRotation(values)) {
      throw new DosimetryError('INVALID_TAG', {
        what: `The registration in ${where} cannot be used.`,
        why: `A matrix of it is no rotation with translation (${values.length} numbers: ${values.slice(0, 12).join(', ')}).`,
        next: 'Use a rigid registration; scaling, shearing and mirroring would change the dose per volume.',
      });
    }
    return values.slice(0, 12) as Affine;
  });
  // composeAffine takes first the map that is applied first; in M1 M2 that is M2.
  return rigid.reduce((product, next) => composeAffine(next, product));
}

function isRotation(m: readonly number[]): boolean {
  const row = (n: number) => [m[4 * n], m[4 * n + 1], m[4 * n + 2]];
  const dot = (a: number[], b: number[]) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  const [a, b, c] = [row(0), row(1), row(2)];
  const lengths = [a, b, c].every((one) => Math.abs(dot(one, one) - 1) <= orthonormalTolerance);
  const angles = [dot(a, b), dot(a, c), dot(b, c)].every(
    (value) => Math.abs(value) <= orthonormalTolerance,
  );
  const determinant =
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0]);
  return lengths && angles && determinant > 0;
}
