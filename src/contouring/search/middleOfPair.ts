import type { KidneySide } from '../../labels';
import type { Vec3 } from '../../volume/types';

/** Centre of each kidney, LPS mm; a side without one is missing. */
export type KidneyPlaces = Partial<Record<KidneySide, Vec3>>;

/** The point half way between both kidneys, LPS mm; undefined where there are not two. */
export function middleOfPair({ right, left }: KidneyPlaces): Vec3 | undefined {
  return right && left && (right.map((v, axis) => (v + left[axis]) / 2) as Vec3);
}
