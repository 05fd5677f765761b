import type { Vec3, VolumeGeometry } from '../../volume/types';
import { middleOfPair } from './middleOfPair';
import type { KidneyPlaces } from './middleOfPair';

/**
 * A box moved so that its middle lies half way between the kidneys. A single kidney determines
 * height and depth only; from left to right the box then stays where it is.
 * @param settledMm a box that would move by less than this along every patient axis is not moved
 * @returns the moved box; undefined where it is not moved
 */
export function centreBox(
  box: VolumeGeometry,
  kidneys: KidneyPlaces,
  settledMm: number,
): VolumeGeometry | undefined {
  const { direction: d, spacingMm, dimensions, imagePositionPatient: corner } = box;
  const pair = middleOfPair(kidneys);
  const target = pair ?? kidneys.right ?? kidneys.left;
  if (!target) {
    return undefined;
  }
  const half = dimensions.map((n, axis) => ((n - 1) / 2) * spacingMm[axis]);
  const moved = corner.map((v, axis) => {
    const toMiddle = [0, 1, 2].reduce((sum, a) => sum + d[3 * a + axis] * half[a], 0);
    return axis === 0 && !pair ? v : target[axis] - toMiddle;
  }) as Vec3;
  const isSettled = moved.every((v, axis) => Math.abs(v - corner[axis]) < settledMm);
  return isSettled ? undefined : { ...box, imagePositionPatient: moved };
}
