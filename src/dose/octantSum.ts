import type { Vec3 } from '../volume';

/** Sum over all voxels of which an octant (i fastest, 0 to the half widths) holds one eighth. */
export function octantSum(octant: Float64Array, [hi, hj]: Vec3): number {
  const [ni, nj] = [hi + 1, hj + 1];
  let sum = 0;
  octant.forEach((value, n) => {
    const place = [n % ni, Math.floor(n / ni) % nj, Math.floor(n / (ni * nj))];
    // A value off an axis stands for its mirror image, too.
    sum += value * 2 ** place.filter((offset) => offset > 0).length;
  });
  return sum;
}
