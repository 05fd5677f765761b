import { quantile } from './quantile';

describe('quantile', () => {
  it.each([
    [[5], 0.95, 5],
    [[0, 10], 0.95, 9.5],
    [[1, 2, 3, 4], 0.5, 2.5],
    [[1, 2, 3, 4, 5], 0, 1],
    [[1, 2, 3, 4, 5], 1, 5],
    // numpy.percentile([3, 4, 8, 15, 16, 23, 42], 95) of numpy 2.4
    [[3, 4, 8, 15, 16, 23, 42], 0.95, 36.3],
  ])('of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBeCloseTo(expected, 12);
  });
});
