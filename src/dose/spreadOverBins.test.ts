import fc from 'fast-check';
import { spreadOverBins } from './spreadOverBins';

const spread = (count: number, centre: number, widest: number, narrower: number, weight = 1) => {
  const bins = new Float64Array(count);
  spreadOverBins(bins, centre, widest, narrower, weight);
  return [...bins];
};

describe('spreadOverBins', () => {
  it('puts a dose without spread into its bin, on an edge into the upper one', () => {
    expect(spread(4, 2.3, 0, 0, 5)).toEqual([0, 0, 5, 0]);
    expect(spread(4, 2, 0, 0)).toEqual([0, 0, 1, 0]);
  });

  it('spreads an even distribution by its overlap with the bins', () => {
    const bins = spread(6, 2.75, 2.5, 0);
    // from 1.5 to 4
    [0, 0.2, 0.4, 0.4, 0, 0].forEach((share, n) => expect(bins[n]).toBeCloseTo(share, 12));
  });

  it('gives two equal widths a triangle', () => {
    // from 0 to 4 with its top at 2: areas of the quarters 1/8, 3/8, 3/8, 1/8
    [0.125, 0.375, 0.375, 0.125].forEach((share, n) =>
      expect(spread(4, 2, 2, 2)[n]).toBeCloseTo(share, 12),
    );
  });

  it('keeps weight, mean and variance', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 60, max: 140, noNaN: true }),
        fc.double({ min: 5, max: 40, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (centre, widest, ratio) => {
          const narrower = widest * ratio;
          const bins = spread(200, centre, widest, narrower, 3);
          const total = bins.reduce((sum, weight) => sum + weight, 0);
          const mean = bins.reduce((sum, weight, n) => sum + weight * (n + 0.5), 0) / total;
          const variance =
            bins.reduce((sum, weight, n) => sum + weight * (n + 0.5 - mean) ** 2, 0) / total;
          expect(total).toBeCloseTo(3, 9);
          expect(Math.abs(mean - centre)).toBeLessThan(0.03);
          // Putting a weight in the middle of its bin adds 1/12.
          expect(Math.abs(variance - 1 / 12 - (widest ** 2 + narrower ** 2) / 12)).toBeLessThan(
            0.5 + 0.01 * variance,
          );
          expect(Math.min(...bins)).toBeGreaterThanOrEqual(0);
        },
      ),
      { endOnFailure: true },
    );
  });

  it('keeps what lies beyond the bins in the outermost', () => {
    expect(spread(3, -5, 2, 1)).toEqual([1, 0, 0]);
    expect(spread(3, 9, 2, 1)).toEqual([0, 0, 1]);
  });
});
