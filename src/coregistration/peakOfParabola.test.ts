import fc from 'fast-check';
import { peakOfParabola } from './peakOfParabola';

describe('peakOfParabola', () => {
  it('finds the top of a parabola', () => {
    const place = fc.double({ min: -8, max: 8, noNaN: true });
    const bend = fc.double({ min: 0.01, max: 50, noNaN: true });
    fc.assert(
      fc.property(place, bend, (top, steepness) => {
        const x = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
        const y = x.map((v) => 100 - steepness * (v - top) ** 2);
        expect(peakOfParabola(x, y)).toBeCloseTo(top, 6);
      }),
      { endOnFailure: true },
    );
  });

  it('finds none in a valley, a plain or of two points', () => {
    expect(peakOfParabola([-1, 0, 1], [1, 0, 1])).toBeUndefined();
    expect(peakOfParabola([-1, 0, 1], [2, 2, 2])).toBeUndefined();
    expect(peakOfParabola([0, 1], [1, 2])).toBeUndefined();
  });
});
