import type { Vec3 } from '../volume';

/**
 * Fourier transform of a grid that is even along all axes, from one eighth of it: real and even
 * itself, so one eighth again.
 * @param octant offsets 0 to the half widths, i fastest
 * @param size of the whole grid
 * @returns frequencies 0 to half the size along each axis, i fastest
 */
export function evenSpectrum(octant: Float64Array, halfWidths: Vec3, size: Vec3): Float64Array {
  const counts: Vec3 = [halfWidths[0] + 1, halfWidths[1] + 1, halfWidths[2] + 1];
  let values = octant;
  for (const axis of [0, 1, 2] as const) {
    const stride = axis === 0 ? 1 : axis === 1 ? counts[0] : counts[0] * counts[1];
    values = cosineSums(values, { stride, count: counts[axis], size: size[axis] });
    counts[axis] = frequencies(size[axis]);
  }
  return values;
}

/** Of one axis: 0 to half the size. */
export function frequencies(size: number): number {
  return Math.floor(size / 2) + 1;
}

/** Along an axis of that stride, with that many values. */
function cosineSums(
  values: Float64Array,
  { stride, count, size }: { stride: number; count: number; size: number },
): Float64Array {
  const found = frequencies(size);
  const factors = Float64Array.from({ length: size }, (_, n) => Math.cos((2 * Math.PI * n) / size));
  const blocks = values.length / (stride * count);
  const result = new Float64Array(blocks * found * stride);
  for (let block = 0; block < blocks; block++) {
    for (let m = 0; m < found; m++) {
      const target = stride * (m + found * block);
      for (let n = 0; n < count; n++) {
        // An offset off 0 stands for its mirror image, too.
        const factor = (n === 0 ? 1 : 2) * factors[(m * n) % size];
        const source = stride * (n + count * block);
        for (let s = 0; s < stride; s++) {
          result[target + s] += factor * values[source + s];
        }
      }
    }
  }
  return result;
}
