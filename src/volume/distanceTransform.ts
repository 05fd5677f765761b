import type { Vec3 } from './types';

/**
 * Squared distance from every voxel centre to the nearest foreground voxel centre, mm2, exact for
 * any spacing: one pass along each axis over the lower envelope of parabolas (Felzenszwalb and
 * Huttenlocher, Theory of Computing 2012;8:415). Infinity everywhere where there is no foreground.
 *
 * @param mask non-zero where foreground, x fastest
 */
export function distanceTransform(
  mask: Uint8Array,
  dimensions: Vec3,
  spacingMm: Vec3,
): Float64Array {
  const [nx, ny, nz] = dimensions;
  const squared = new Float64Array(mask.length);
  for (let n = 0; n < mask.length; n++) {
    squared[n] = mask[n] !== 0 ? 0 : Infinity;
  }
  const strides = [1, nx, nx * ny];
  const others = [
    [1, 2],
    [0, 2],
    [0, 1],
  ];
  const line = createLinePass(Math.max(nx, ny, nz));
  for (let axis = 0; axis < 3; axis++) {
    const [b, c] = others[axis];
    for (let v = 0; v < dimensions[c]; v++) {
      for (let u = 0; u < dimensions[b]; u++) {
        const start = u * strides[b] + v * strides[c];
        line(squared, start, strides[axis], dimensions[axis], spacingMm[axis]);
      }
    }
  }
  return squared;
}

type LinePass = (
  values: Float64Array,
  start: number,
  stride: number,
  count: number,
  spacing: number,
) => void;

/** A pass along one line, in place, with the buffers it needs. */
function createLinePass(length: number): LinePass {
  const source = new Float64Array(length);
  /**
   * Positions of the envelope's parabolas, and where each becomes lower than the one before, in mm.
   */
  const apex = new Int32Array(length);
  const from = new Float64Array(length);
  return (values, start, stride, count, spacing) => {
    let used = 0;
    for (let q = 0; q < count; q++) {
      source[q] = values[start + q * stride];
      if (source[q] === Infinity) {
        continue;
      }
      const x = q * spacing;
      let crossing = -Infinity;
      while (used > 0) {
        const p = apex[used - 1];
        const y = p * spacing;
        crossing = (source[q] + x * x - (source[p] + y * y)) / (2 * (x - y));
        if (crossing > from[used - 1]) {
          break;
        }
        used--;
      }
      apex[used] = q;
      from[used] = used === 0 ? -Infinity : crossing;
      used++;
    }
    for (let q = 0, n = 0; used > 0 && q < count; q++) {
      const x = q * spacing;
      while (n + 1 < used && from[n + 1] < x) {
        n++;
      }
      const d = x - apex[n] * spacing;
      values[start + q * stride] = d * d + source[apex[n]];
    }
  };
}
