import { solveSymmetric } from './solveSymmetric';

/**
 * Inverse of a small symmetric positive definite matrix, column by column.
 * @param matrix n x n row-major; left as it is
 * @returns row-major; undefined where `solveSymmetric` finds no solution
 */
export function invertSymmetric(matrix: ArrayLike<number>, size: number): Float64Array | undefined {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const solution = solveSymmetric(Float64Array.from(matrix), unit);
    if (!solution) {
      return undefined;
    }
    inverse.set(solution, column * size);
  }
  return inverse;
}
