import { solveSymmetric } from './solveSymmetric';

describe('solveSymmetric', () => {
  it('solves a system with a known answer', () => {
    // [[4, 2, 1], [2, 5, 3], [1, 3, 6]] times [1, -2, 3].
    const matrix = Float64Array.from([4, 2, 1, 2, 5, 3, 1, 3, 6]);
    const solution = solveSymmetric(matrix, Float64Array.from([3, 1, 13]))!;
    [1, -2, 3].forEach((v, n) => expect(solution[n]).toBeCloseTo(v, 12));
  });

  it('gives nothing for a matrix that is not positive definite', () => {
    expect(solveSymmetric(Float64Array.from([1, 2, 2, 1]), new Float64Array(2))).toBe(undefined);
    expect(solveSymmetric(new Float64Array(4), new Float64Array(2))).toBe(undefined);
  });
});
