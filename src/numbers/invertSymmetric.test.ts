import { invertSymmetric } from './invertSymmetric';

describe('invertSymmetric', () => {
  it('gives what the matrix makes the unit matrix of', () => {
    const matrix = [4, 2, 1, 2, 5, 3, 1, 3, 6];
    const inverse = invertSymmetric(matrix, 3)!;
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) {
        const product = [0, 1, 2].reduce(
          (sum, n) => sum + matrix[3 * row + n] * inverse[3 * n + column],
          0,
        );
        expect(product).toBeCloseTo(row === column ? 1 : 0, 12);
      }
    }
  });

  it('gives nothing for a matrix that is singular but for rounding', () => {
    expect(invertSymmetric([1, 1 / 3, 1 / 3, 1 / 9], 2)).toBe(undefined);
    expect(invertSymmetric([1, 1, 1, 1 + 1e-14], 2)).toBe(undefined);
  });
});
