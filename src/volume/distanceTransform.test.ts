import fc from 'fast-check';
import type { Vec3 } from './types';
import { distanceTransform } from './distanceTransform';

describe('distanceTransform', () => {
  it('is infinite without foreground', () => {
    const squared = distanceTransform(new Uint8Array(24), [2, 3, 4], [1, 1, 1]);
    expect(squared.every((v) => v === Infinity)).toBe(true);
  });

  it('is the squared distance to a single voxel, in mm', () => {
    const mask = new Uint8Array(5 * 4 * 3);
    mask[1 + 5 * (2 + 4 * 1)] = 1;
    const squared = distanceTransform(mask, [5, 4, 3], [2, 3, 5]);
    // 3 columns, 2 rows and 1 slice away: 6, 6 and 5 mm.
    expect(squared[4 + 5 * (0 + 4 * 2)]).toBeCloseTo(36 + 36 + 25, 12);
    expect(squared[1 + 5 * (2 + 4 * 1)]).toBe(0);
  });

  it('equals the search over all voxels for any mask and spacing', () => {
    const size = fc.integer({ min: 1, max: 6 });
    const spacing = fc.double({ min: 0.3, max: 7, noNaN: true });
    const cases = fc
      .record({
        dimensions: fc.tuple(size, size, size),
        spacingMm: fc.tuple(spacing, spacing, spacing),
      })
      .chain(({ dimensions, spacingMm }) => {
        const count = dimensions[0] * dimensions[1] * dimensions[2];
        return fc.record({
          dimensions: fc.constant<Vec3>(dimensions),
          spacingMm: fc.constant<Vec3>(spacingMm),
          mask: fc.array(fc.constantFrom(0, 0, 0, 1), { minLength: count, maxLength: count }),
        });
      });
    fc.assert(
      fc.property(cases, ({ dimensions: [nx, ny, nz], spacingMm, mask }) => {
        const squared = distanceTransform(Uint8Array.from(mask), [nx, ny, nz], spacingMm);
        const place = (n: number): Vec3 => [
          (n % nx) * spacingMm[0],
          (Math.floor(n / nx) % ny) * spacingMm[1],
          Math.floor(n / (nx * ny)) * spacingMm[2],
        ];
        squared.forEach((value, n) => {
          const a = place(n);
          const expected = mask.reduce((least, v, m) => {
            const b = place(m);
            const d = (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
            return v ? Math.min(least, d) : least;
          }, Infinity);
          if (expected === Infinity) {
            expect(value).toBe(Infinity);
          } else {
            expect(Math.abs(value - expected)).toBeLessThan(1e-9 * (1 + expected));
          }
        });
      }),
      { endOnFailure: true },
    );
  });
});
