import type { Vec3 } from '../volume/types';

/**
 * Keeps only the narrow structures of a map: the map minus its grey-scale opening with a cube of 3
 * cells. The opening is first widened by one cell, because a cube does not fill rounded shapes. On
 * 6 mm cells this keeps ribs and the dense shells of vertebrae and pelvis, and removes whatever is
 * bright throughout: contrast-filled heart, vessels, kidneys and bowel.
 * @param values [nx, ny, nz], not negative
 */
export function removeSolid(values: Float32Array, dimensions: Vec3): Float32Array {
  // The minimum is the maximum of the negated map.
  const eroded = negative(largest3(negative(values), dimensions));
  const widened = largest3(largest3(eroded, dimensions), dimensions);
  const narrow = new Float32Array(values.length);
  for (let n = 0; n < values.length; n++) {
    narrow[n] = values[n] > widened[n] ? values[n] - widened[n] : 0;
  }
  return narrow;
}

function negative(values: Float32Array): Float32Array {
  const result = new Float32Array(values.length);
  for (let n = 0; n < values.length; n++) {
    result[n] = -values[n];
  }
  return result;
}

/** Largest of the 27 values around each cell; cells beyond the border are ignored. */
function largest3(values: Float32Array, [nx, ny, nz]: Vec3): Float32Array {
  let from = values;
  const axes: [step: number, length: number, period: number][] = [
    [1, nx, nx],
    [nx, ny, nx * ny],
    [nx * ny, nz, nx * ny * nz],
  ];
  for (const [step, length, period] of axes) {
    const to = new Float32Array(values.length);
    for (let start = 0; start < values.length; start += period) {
      const last = start + (length - 1) * step;
      for (let line = 0; line < step; line++) {
        let before = from[start + line];
        let value = before;
        for (let n = start + line; n <= last + line; n += step) {
          const after = n < last + line ? from[n + step] : value;
          let largest = before > value ? before : value;
          if (after > largest) largest = after;
          to[n] = largest;
          before = value;
          value = after;
        }
      }
    }
    from = to;
  }
  return from;
}
