import fc from 'fast-check';
import { logarithmicTicks } from './logarithmicTicks';

describe('logarithmicTicks', () => {
  it('gives 1, 2, 5 within few decades, and the decades alone within many', () => {
    expect(logarithmicTicks(0.5, 20)).toEqual([0.5, 1, 2, 5, 10, 20]);
    expect(logarithmicTicks(0.001, 100)).toEqual([0.001, 0.01, 0.1, 1, 10, 100]);
  });

  it('stays within the ends', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 1e4, noNaN: true }),
        (lowest, ratio) => {
          const highest = lowest * ratio;
          logarithmicTicks(lowest, highest).forEach((tick) => {
            expect(tick).toBeGreaterThanOrEqual(lowest * (1 - 1e-8));
            expect(tick).toBeLessThanOrEqual(highest * (1 + 1e-8));
          });
        },
      ),
    );
  });
});
