import fc from 'fast-check';
import { niceTicks } from './niceTicks';

describe('niceTicks', () => {
  it.each([
    [5, 5, [0, 1, 2, 3, 4, 5]],
    [5.2, 5, [0, 2, 4, 6]],
    [0.37, 4, [0, 0.1, 0.2, 0.3, 0.4]],
    [100, 4, [0, 50, 100]],
    [23, 5, [0, 5, 10, 15, 20, 25]],
  ])('up to %d in at most %d steps', (max, wanted, ticks) => {
    expect(niceTicks(max, wanted)).toEqual(ticks);
  });

  it('has an axis even where there is no dose', () => {
    expect(niceTicks(0, 5)[0]).toBe(0);
    expect(niceTicks(Number.NaN, 5).length).toBeGreaterThan(1);
  });

  it('covers the maximum with no more steps than wanted', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 10 }),
        (max, wanted) => {
          const ticks = niceTicks(max, wanted);
          expect(ticks.at(-1)!).toBeGreaterThanOrEqual(max * (1 - 1e-8));
          expect(ticks.at(-2)!).toBeLessThan(max);
          expect(ticks.length - 1).toBeLessThanOrEqual(wanted);
        },
      ),
    );
  });
});
