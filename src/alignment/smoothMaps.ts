import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';

/**
 * Smooths the maps with binomial weights (1 2 1 along each axis, `passes` times: standard deviation
 * sqrt(passes / 2) cells). Cells that were not scanned are ignored.
 */
export function smoothMaps(maps: AnatomyMaps, passes: number): AnatomyMaps {
  const { geometry, covered } = maps;
  const weight = binomial(Float32Array.from(covered), geometry.dimensions, passes);
  const smooth = (values: Float32Array): Float32Array => {
    const known = new Float32Array(values.length);
    for (let n = 0; n < known.length; n++) {
      known[n] = values[n] * covered[n];
    }
    const result = binomial(known, geometry.dimensions, passes);
    for (let n = 0; n < result.length; n++) {
      result[n] = weight[n] > 1e-3 ? result[n] / weight[n] : 0;
    }
    return result;
  };
  return { geometry, bone: smooth(maps.bone), lung: smooth(maps.lung), covered: weight };
}

/** Works in place. */
function binomial(values: Float32Array, [nx, ny, nz]: Vec3, passes: number): Float32Array {
  const axes: [step: number, length: number, period: number][] = [
    [1, nx, nx],
    [nx, ny, nx * ny],
    [nx * ny, nz, nx * ny * nz],
  ];
  for (let pass = 0; pass < passes; pass++) {
    for (const [step, length, period] of axes) {
      for (let start = 0; start < values.length; start += period) {
        for (let line = start; line < start + step; line++) {
          const last = line + (length - 1) * step;
          let before = 0;
          for (let n = line; n <= last; n += step) {
            const value = values[n];
            const after = n < last ? values[n + step] : 0;
            values[n] = 0.5 * value + 0.25 * (before + after);
            before = value;
          }
        }
      }
    }
  }
  return values;
}
