import type { NetworkSpec } from '../../src/network';
import type { Vec3 } from '../../src/volume/types';

/**
 * Tiny grids of other sizes than its own that a network says it takes, none where it takes its own
 * only: a flat one, a long one, then the first again, since what an engine keeps from one size must
 * not spoil the next.
 */
export function otherGrids({ input: { dimensionStep } }: NetworkSpec): Vec3[] {
  if (!dimensionStep) {
    return [];
  }
  const [x, y, z] = dimensionStep;
  const flat: Vec3 = [2 * x, y, z];
  const long: Vec3 = [x, y, 3 * z];
  return [flat, long, flat];
}
