import { quantile } from './quantile';

describe('quantile', () => {
  const values = Float64Array.from([10, 20, 30, 40, 50]);

  it.each([
    [0, 10],
    [0.5, 30],
    [0.1, 14],
    [1, 50],
  ])('%d of 10..50 is %d', (q, expected) => {
    expect(quantile(values, q)).toBeCloseTo(expected, 12);
  });

  it('is not a number without values', () => {
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN();
  });
});
