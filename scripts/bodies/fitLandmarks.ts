import { rotateBy } from '../../src/volume';
import { applySimilarity } from '../../src/alignment/similarity';
import type { Similarity } from '../../src/alignment/similarity';
import { solveSymmetric } from '../../src/numbers';
import type { Vec3 } from '../../src/volume/types';

/**
 * The rotation, shift and size that map points onto others with the least sum of squared distances
 * (Procrustes). Gauss-Newton on seven unknowns; bodies in similar positions need few steps.
 */
export function fitLandmarks(
  from: readonly Vec3[],
  to: readonly Vec3[],
  start: Similarity,
): Similarity {
  let fit = start;
  for (let step = 0; step < 10; step++) {
    const matrix = new Float64Array(49);
    const vector = new Float64Array(7);
    from.forEach((point, n) => {
      const at = applySimilarity(fit, point);
      const [x, y, z] = at.map((v, axis) => v - fit.translation[axis]);
      const rows = [
        [0, z, -y, 1, 0, 0, x],
        [-z, 0, x, 0, 1, 0, y],
        [y, -x, 0, 0, 0, 1, z],
      ];
      rows.forEach((row, axis) => {
        const wanted = to[n][axis] - at[axis];
        for (let a = 0; a < 7; a++) {
          vector[a] += row[a] * wanted;
          for (let b = 0; b < 7; b++) {
            matrix[7 * a + b] += row[a] * row[b];
          }
        }
      });
    });
    const d = solveSymmetric(matrix, vector)!;
    fit = {
      rotation: rotateBy(fit.rotation, [d[0], d[1], d[2]]),
      scale: fit.scale * Math.exp(d[6]),
      translation: fit.translation.map((v, axis) => v + d[3 + axis]) as Vec3,
    };
  }
  return fit;
}
