import fc from 'fast-check';
import { rotateBy } from './rotateBy';

const identity = [1, 0, 0, 0, 1, 0, 0, 0, 1];

describe('rotateBy', () => {
  it('turns about one axis by the right-hand rule', () => {
    const [xx, xy, , yx, yy] = rotateBy(identity, [0, 0, 0.3]);
    expect(xx).toBeCloseTo(Math.cos(0.3), 12);
    expect(xy).toBeCloseTo(-Math.sin(0.3), 12);
    expect(yx).toBeCloseTo(Math.sin(0.3), 12);
    expect(yy).toBeCloseTo(Math.cos(0.3), 12);
  });

  it('stays a rotation, and is undone by the opposite turn', () => {
    const angle = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(angle, angle, angle, (x, y, z) => {
        const once = rotateBy(identity, [x, y, z]);
        for (let a = 0; a < 3; a++) {
          for (let b = 0; b < 3; b++) {
            const dot = [0, 1, 2].reduce((sum, c) => sum + once[3 * a + c] * once[3 * b + c], 0);
            expect(dot).toBeCloseTo(a === b ? 1 : 0, 10);
          }
        }
        rotateBy(once, [-x, -y, -z]).forEach((v, n) => expect(v).toBeCloseTo(identity[n], 10));
      }),
      { endOnFailure: true },
    );
  });
});
