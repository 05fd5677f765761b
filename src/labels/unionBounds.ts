import type { IndexBounds } from './indexBounds';
import type { Vec3 } from '../volume/types';

/** The smallest bounds around both; undefined where both are missing. */
export function unionBounds(a?: IndexBounds, b?: IndexBounds): IndexBounds | undefined {
  if (!a || !b) {
    return a ?? b;
  }
  return {
    min: a.min.map((v, axis) => Math.min(v, b.min[axis])) as Vec3,
    max: a.max.map((v, axis) => Math.max(v, b.max[axis])) as Vec3,
  };
}
