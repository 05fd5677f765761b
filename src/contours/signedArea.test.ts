import fc from 'fast-check';
import { signedArea } from './signedArea';

describe('signedArea', () => {
  it('is positive from x to y, negative the other way, zero without an area', () => {
    expect(signedArea([0, 0, 3, 0, 3, 2])).toBe(3);
    expect(signedArea([0, 0, 3, 2, 3, 0])).toBe(-3);
    expect(signedArea([1, 1, 2, 2])).toBe(0);
  });

  it('is that of a regular polygon, wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 40 }),
        fc.integer({ min: -1000, max: 1000 }),
        (n, shift) => {
          const points = Array.from({ length: n }, (_, p) => [
            shift + 2 * Math.cos((2 * Math.PI * p) / n),
            -shift + 2 * Math.sin((2 * Math.PI * p) / n),
          ]).flat();
          expect(signedArea(points)).toBeCloseTo(2 * n * Math.sin((2 * Math.PI) / n), 9);
        },
      ),
    );
  });
});
