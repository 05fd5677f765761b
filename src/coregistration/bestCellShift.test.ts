import fc from 'fast-check';
import type { Vec3, Volume } from '../volume';
import { bestCellShift } from './bestCellShift';

const cells = (dimensions: Vec3, value: (i: number, j: number, k: number) => number) => {
  const [nx, ny, nz] = dimensions;
  const data = Float32Array.from({ length: nx * ny * nz }, (_, n) =>
    value(n % nx, Math.floor(n / nx) % ny, Math.floor(n / (nx * ny))),
  );
  const volume: Volume<Float32Array> = {
    dimensions,
    spacingMm: [16, 16, 16],
    imagePositionPatient: [0, 0, 0],
    direction: [1, 0, 0, 0, 1, 0, 0, 0, 1],
    data,
  };
  return volume;
};
/** Two hills of different heights about a place. */
const hills =
  (a: number, b: number, c: number) =>
  (i: number, j: number, k: number): number =>
    Math.exp(-((i - a) ** 2 + (j - b) ** 2 + (k - c) ** 2) / 3) +
    0.6 * Math.exp(-((i - a - 4) ** 2 + (j - b) ** 2 + (k - c - 1) ** 2) / 3);

describe('bestCellShift', () => {
  it('finds where a pattern lies, between cells too', () => {
    const place = fc.double({ min: 3, max: 6, noNaN: true });
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        const pattern = cells([10, 7, 8], hills(3, 3, 3));
        const found = bestCellShift(pattern, cells([16, 12, 13], hills(a, b, c)));
        [a, b, c].forEach((v, n) => expect(Math.abs(found[n] - (v - 3))).toBeLessThan(0.4));
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it('stays where it is if nothing correlates', () => {
    const plain = cells([4, 4, 4], () => 2);
    expect(bestCellShift(plain, plain)).toEqual([0, 0, 0]);
  });
});
