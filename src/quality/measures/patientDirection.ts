import type { Direction } from '../../volume/types';

export type DirectionName = 'right' | 'left' | 'front' | 'back' | 'lower' | 'upper';

/** Names of the directions towards smaller and larger x, y, z in LPS. */
const names: [DirectionName, DirectionName][] = [
  ['right', 'left'],
  ['front', 'back'],
  ['lower', 'upper'],
];

/**
 * The patient's side that a direction of a grid's axis is closest to.
 * @param axis 0 for i, 1 for j, 2 for k
 * @param sign 1 towards larger indices, -1 towards smaller ones
 */
export function patientDirection(direction: Direction, axis: number, sign: 1 | -1): DirectionName {
  const vector = direction.slice(3 * axis, 3 * axis + 3);
  const sizes = vector.map(Math.abs);
  const main = sizes.indexOf(Math.max(...sizes));
  return names[main][sign * vector[main] > 0 ? 1 : 0];
}
