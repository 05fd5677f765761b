import { solveSymmetric } from '../numbers';

/**
 * Place of the highest point of the parabola through points, by least squares.
 *
 * @returns undefined where the points bend upwards or are too few
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
  return solution && solution[2] < 0 ? middle - solution[1] / (2 * solution[2]) : undefined;
}
