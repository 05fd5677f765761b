import type { Affine } from './types';

/** The map that applies `first`, then `second`. */
export function composeAffine(first: Affine, second: Affine): Affine {
  const result: number[] = [];
  for (let row = 0; row < 3; row++) {
    const [p, q, r, t] = second.slice(4 * row, 4 * row + 4);
    for (let column = 0; column < 4; column++) {
      const sum = p * first[column] + q * first[4 + column] + r * first[8 + column];
      result.push(column === 3 ? sum + t : sum);
    }
  }
  return result as Affine;
}
