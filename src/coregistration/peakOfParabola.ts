import { solveSymmetric } from '../numbers';

/** Below this share of the height a bend is rounding. */
const leastBend = 1e-6;

/**
 * Place of the highest point of the parabola through points, by least squares.
 *
 * @returns undefined where the points do not bend downwards, or are too few
 */
export function peakOfParabola(x: readonly number[], y: readonly number[]): number | undefined {
  const middle = x.reduce((a, b) => a + b, 0) / x.length;
  const matrix = new Float64Array(9);
  const vector = new Float64Array(3);
  x.forEach((place, n) => {
    const powers = [1, place - middle, (place - middle) ** 2];
    powers.forEach((a, row) => {
      vector[row] += a * y[n];
      powers.forEach((b, column) => {
        matrix[3 * row + column] += a * b;
      });
    });
  });
  const solution = solveSymmetric(matrix, vector);
  const height = y.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const bend = solution ? solution[2] * (x[0] - middle) ** 2 : 0;
  return solution && bend < -leastBend * height
    ? middle - solution[1] / (2 * solution[2])
    : undefined;
}
