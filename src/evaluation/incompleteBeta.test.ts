import { incompleteBeta } from './incompleteBeta';

describe('incompleteBeta', () => {
  it.each([
    // Closed forms: I_x(1, b) = 1 - (1 - x)^b, I_x(1/2, 1/2) = 2/pi asin(sqrt x), I_x(2, 3) a
    // polynomial.
    [1, 1, 0.2, 0.2],
    [1, 7, 0.1, 1 - 0.9 ** 7],
    [7, 1, 0.9, 0.9 ** 7],
    [0.5, 0.5, 0.3, (2 / Math.PI) * Math.asin(Math.sqrt(0.3))],
    [2, 3, 0.4, 6 * 0.4 ** 2 - 8 * 0.4 ** 3 + 3 * 0.4 ** 4],
    // scipy.special.betainc of scipy 1.17
    [10, 0.5, 0.9, 0.15164090963470994],
    [0.5, 40, 0.01, 0.6286139767460155],
    [100, 100, 0.45, 0.0783879327122203],
  ])('a = %d, b = %d at %d', (a, b, x, expected) => {
    expect(incompleteBeta(x, a, b)).toBeCloseTo(expected, 12);
    expect(incompleteBeta(1 - x, b, a)).toBeCloseTo(1 - expected, 12);
  });

  it('is 0 and 1 at the ends', () => {
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1]);
  });
});
