import type { Vec3 } from '../../../src/volume';
import type { KidneyShape } from '../anatomy/kidneyShape';

/** How far out of the centre towards the capsule. */
const share = 0.8;

/**
 * Points that every session finds again in its kidney, anatomical mm: the centre, the upper and the
 * lower pole, the lateral side, the back and the front.
 */
export function kidneyLandmarks(shape: KidneyShape): Vec3[] {
  const { length, width, thickness } = shape.spec.radiiMm;
  return [
    shape.place(0, 0, 0),
    shape.place(0, 0, share * length),
    shape.place(0, 0, -share * length),
    shape.place(share * width, 0, 0),
    shape.place(0, share * thickness, 0),
    shape.place(0, -share * thickness, 0),
  ];
}
