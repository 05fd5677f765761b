/** A matrix counts as regular if every pivot is at least this share of its largest element. */
const leastPivot = 1e-12;

/**
 * Inverse of a small symmetric positive definite matrix by Gauss and Jordan.
 * @param matrix row by row
 * @returns row by row; undefined for a matrix that is singular
 */
export function invertSymmetric(matrix: readonly number[], size: number): number[] | undefined {
  const left = [...matrix];
  const right = matrix.map((_, n) => (Math.floor(n / size) === n % size ? 1 : 0));
  const scale = Math.max(...matrix.map(Math.abs));
  for (let p = 0; p < size; p++) {
    const pivot = left[p * size + p];
    if (!(pivot > leastPivot * scale)) {
      return undefined;
    }
    for (let column = 0; column < size; column++) {
      left[p * size + column] /= pivot;
      right[p * size + column] /= pivot;
    }
    for (let row = 0; row < size; row++) {
      const factor = left[row * size + p];
      if (row !== p && factor !== 0) {
        for (let column = 0; column < size; column++) {
          left[row * size + column] -= factor * left[p * size + column];
          right[row * size + column] -= factor * right[p * size + column];
        }
      }
    }
  }
  return right;
}
