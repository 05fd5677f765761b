/** A pivot below this share of its diagonal element is rounding: the rows depend on each other. */
const leastPivot = 1e-13;

/**
 * Solves a symmetric positive definite system by Cholesky decomposition.
 * @param matrix n x n row-major; overwritten
 * @returns undefined where the matrix is not positive definite, rounding left aside
 */
export function solveSymmetric(
  matrix: Float64Array,
  vector: Float64Array,
): Float64Array | undefined {
  const n = vector.length;
  for (let row = 0; row < n; row++) {
    for (let column = 0; column <= row; column++) {
      const element = matrix[row * n + column];
      let sum = element;
      for (let k = 0; k < column; k++) {
        sum -= matrix[row * n + k] * matrix[column * n + k];
      }
      if (row !== column) {
        matrix[row * n + column] = sum / matrix[column * n + column];
      } else if (sum > leastPivot * element) {
        matrix[row * n + row] = Math.sqrt(sum);
      } else {
        return undefined;
      }
    }
  }
  const solution = Float64Array.from(vector);
  for (let row = 0; row < n; row++) {
    for (let k = 0; k < row; k++) {
      solution[row] -= matrix[row * n + k] * solution[k];
    }
    solution[row] /= matrix[row * n + row];
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let k = row + 1; k < n; k++) {
      solution[row] -= matrix[k * n + row] * solution[k];
    }
    solution[row] /= matrix[row * n + row];
  }
  return solution;
}
