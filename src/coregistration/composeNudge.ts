import type { Affine, Vec3 } from '../volume';

/**
 * A transform after a shift by hand.
 *
 * @param transform reference to moving frame, LPS mm
 * @param shiftMm how far the moving image appears to go on the reference, LPS of the reference: to
 *   move what is shown to the patient's left, what was read there is read further to the right
 */
export function composeNudge(transform: Affine, shiftMm: Vec3): Affine {
  const [x, y, z] = shiftMm;
  return transform.map((value, n) => {
    const row = n - (n % 4);
    return n % 4 === 3
      ? value - (transform[row] * x + transform[row + 1] * y + transform[row + 2] * z)
      : value;
  }) as Affine;
}
