import { transformPoint } from '../../../src/volume';
import { rigidAbout } from './rigidAbout';

describe('rigidAbout', () => {
  it('turns right-handed about an axis through the centre, then shifts', () => {
    const motion = rigidAbout({
      centreMm: [10, 20, 30],
      axis: [0, 0, 5],
      degrees: 90,
      shiftMm: [1, 2, 3],
    });
    const centre = transformPoint(motion, [10, 20, 30]);
    const beside = transformPoint(motion, [14, 20, 31]);
    [11, 22, 33].forEach((mm, axis) => expect(centre[axis]).toBeCloseTo(mm, 12));
    [11, 26, 34].forEach((mm, axis) => expect(beside[axis]).toBeCloseTo(mm, 12));
  });
});
