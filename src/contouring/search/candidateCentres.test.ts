import fc from 'fast-check';
import { candidateCentres } from './candidateCentres';

const boxHeightMm = 320;
/** A pair of adult kidneys, top to bottom, with some difference in height. */
const pairHeightMm = 170;

describe('candidateCentres', () => {
  it('is the middle of a scan that the box covers', () => {
    const extent = { min: [-200, -150, 100] as const, max: [200, 150, 420] as const };
    const centres = candidateCentres(
      [7, -9, 999],
      { min: [...extent.min], max: [...extent.max] },
      boxHeightMm,
    );
    expect(centres).toEqual([[7, -9, 260]]);
  });

  it('begins in the middle and keeps left-right and front-back', () => {
    const centres = candidateCentres(
      [7, -9, 0],
      { min: [-1, -1, 0], max: [1, 1, 1000] },
      boxHeightMm,
    );
    expect(centres.every(([x, y]) => x === 7 && y === -9)).toBe(true);
    const distances = centres.map(([, , z]) => Math.abs(z - 500));
    expect([...distances].sort((a, b) => a - b)).toEqual(distances);
    expect(centres.length).toBeGreaterThan(5);
  });

  it('has a box around any pair of kidneys inside the scan, and none beyond the scan', () => {
    const cases = fc.record({
      bottom: fc.double({ min: -1500, max: 500, noNaN: true }),
      height: fc.double({ min: 200, max: 2000, noNaN: true }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, ({ bottom, height, share }) => {
        const centres = candidateCentres(
          [0, 0, 0],
          { min: [0, 0, bottom], max: [0, 0, bottom + height] },
          boxHeightMm,
        );
        const low = bottom + share * (height - pairHeightMm);
        const isCovered = centres.some(
          ([, , z]) =>
            z - boxHeightMm / 2 <= low + 1e-6 && z + boxHeightMm / 2 >= low + pairHeightMm - 1e-6,
        );
        // A scan up to 3 % longer than the box is looked at once; up to 5 mm at its ends stay
        // unseen.
        expect(isCovered || height <= 1.03 * boxHeightMm).toBe(true);
        expect(centres.every(([, , z]) => z >= bottom && z <= bottom + height)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
