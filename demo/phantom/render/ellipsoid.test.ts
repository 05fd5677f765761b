import fc from 'fast-check';
import { ellipsoid } from './ellipsoid';

const coordinate = fc.double({ min: -60, max: 60, noNaN: true });
const radius = fc.double({ min: 5, max: 40, noNaN: true });

describe('ellipsoid', () => {
  it('has the sign of the closed form', () => {
    fc.assert(
      fc.property(
        coordinate,
        coordinate,
        coordinate,
        radius,
        radius,
        radius,
        (x, y, z, a, b, c) => {
          const form = (x / a) ** 2 + (y / b) ** 2 + (z / c) ** 2 - 1;
          fc.pre(Math.abs(form) > 1e-6);
          expect(Math.sign(ellipsoid([0, 0, 0], [a, b, c]).distance(x, y, z))).toBe(
            Math.sign(form),
          );
        },
      ),
    );
  });

  it('is the distance for a sphere', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, radius, (x, y, z, r) => {
        const shape = ellipsoid([1, -2, 3], [r, r, r]);
        fc.pre(Math.hypot(x - 1, y + 2, z - 3) > 1e-3);
        expect(shape.distance(x, y, z)).toBeCloseTo(Math.hypot(x - 1, y + 2, z - 3) - r, 6);
        expect(shape.cut(z).distance(x, y, x, y)).toBe(shape.distance(x, y, z));
      }),
    );
  });
});
