import type { Affine } from '../volume';
import type { RigidMotion } from './rigidMotion';

/** The map of a rigid motion: LPS mm of the reference's frame to LPS mm of the moving one. */
export function motionMatrix({ rotation: r, pivot: p, target }: RigidMotion): Affine {
  return [0, 1, 2].flatMap((row) => {
    const [a, b, c] = r.slice(3 * row, 3 * row + 3);
    return [a, b, c, target[row] - (a * p[0] + b * p[1] + c * p[2])];
  }) as Affine;
}
