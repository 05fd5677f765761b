import fc from 'fast-check';
import { rotateBy } from '../volume';
import { rotationVector } from './rotationVector';

describe('rotationVector', () => {
  it('is what the rotation was made of', () => {
    const angle = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(angle, angle, angle, (x, y, z) => {
        const found = rotationVector(rotateBy([1, 0, 0, 0, 1, 0, 0, 0, 1], [x, y, z]));
        [x, y, z].forEach((v, n) => expect(found[n]).toBeCloseTo(v, 6));
      }),
      { endOnFailure: true },
    );
  });

  it('is nothing for no rotation', () => {
    expect(rotationVector([1, 0, 0, 0, 1, 0, 0, 0, 1])).toEqual([0, 0, 0]);
  });
});
