import type { Vec3 } from '../volume/types';

/**
 * What is narrow of a map: the map less its grey-scale opening with a cube of 3 cells. On 6 mm cells this
 * keeps ribs and the dense shells of vertebrae and pelvis, and takes away what is bright throughout:
 * contrast-filled heart, vessels, kidneys and bowel.
 *
 * @param values [nx, ny, nz], not negative
 */
export function removeSolid(values: Float32Array, dimensions: Vec3): Float32Array {
  const opened = filter3(filter3(values, dimensions, Math.min), dimensions, Math.max);
  return values.map((v, n) => v - opened[n]);
}

/** Smallest or largest of the 27 values around each cell; beyond the border there is nothing. */
function filter3(
  values: Float32Array,
  [nx, ny, nz]: Vec3,
  pick: (a: number, b: number) => number,
): Float32Array {
  let from = values;
  const axes: [step: number, length: number, period: number][] = [
    [1, nx, nx],
    [nx, ny, nx * ny],
    [nx * ny, nz, nx * ny * nz],
  ];
  for (const [step, length, period] of axes) {
    const to = new Float32Array(values.length);
    for (let start = 0; start < values.length; start += period) {
      for (let line = 0; line < step; line++) {
        let before = from[start + line];
        for (let at = 0, n = start + line; at < length; at++, n += step) {
          const value = from[n];
          const after = at < length - 1 ? from[n + step] : value;
          to[n] = pick(pick(before, value), after);
          before = value;
        }
      }
    }
    from = to;
  }
  return from;
}
