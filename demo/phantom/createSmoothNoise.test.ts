import fc from 'fast-check';
import { createSmoothNoise } from './createSmoothNoise';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });

describe('createSmoothNoise', () => {
  const noise = createSmoothNoise(3, 'test', 10);

  it('stays within [-1, 1], is smooth and repeats after 32 cells', () => {
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (x, y, z) => {
        const value = noise(x, y, z);
        expect(Math.abs(value)).toBeLessThanOrEqual(1);
        // Steepest possible slope: 1.5 (smooth step) x 2 (range) per cell.
        expect(Math.abs(noise(x + 0.01, y, z) - value)).toBeLessThanOrEqual(0.01 * 0.3 + 1e-6);
        expect(noise(x + 320, y - 320, z + 320)).toBeCloseTo(value, 4);
      }),
    );
  });

  it('depends on the seed', () => {
    expect(createSmoothNoise(4, 'test', 10)(1, 2, 3)).not.toBe(noise(1, 2, 3));
  });
});
