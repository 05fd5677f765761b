import type { Vec3, VolumeGeometry } from '../../volume/types';
import { middleOfPair } from './middleOfPair';
import type { KidneyPlaces } from './middleOfPair';

/**
 * A box moved onto the kidneys: its middle comes to lie half way between both. A single one tells
 * height and depth, and from left to right the box stays where it is.
 *
 * @param settledMm a box that would move less than this along every patient axis stays
 * @returns the moved box; undefined where it stays
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
