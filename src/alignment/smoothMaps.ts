import type { Vec3 } from '../volume/types';
import type { AnatomyMaps } from './anatomyMaps';

/**
 * Smooths the maps with binomial weights (1 2 1 along each axis, `passes` times: standard deviation
 * sqrt(passes / 2) cells), leaving out what was not scanned.
 */
export function smoothMaps(maps: AnatomyMaps, passes: number): AnatomyMaps {
  const { geometry, covered } = maps;
  const weight = binomial(covered, geometry.dimensions, passes);
  const smooth = (values: Float32Array): Float32Array => {
    const result = binomial(
      values.map((v, n) => v * covered[n]),
      geometry.dimensions,
      passes,
    );
    for (let n = 0; n < result.length; n++) {
      result[n] = weight[n] > 1e-3 ? result[n] / weight[n] : 0;
    }
    return result;
  };
  return { geometry, bone: smooth(maps.bone), lung: smooth(maps.lung), covered: weight };
}

function binomial(values: Float32Array, dimensions: Vec3, passes: number): Float32Array {
  const [nx, ny, nz] = dimensions;
  let from = Float32Array.from(values);
  let to = new Float32Array(values.length);
  const steps = [1, nx, nx * ny];
  for (let pass = 0; pass < passes; pass++) {
    for (let axis = 0; axis < 3; axis++) {
      const step = steps[axis];
      const length = dimensions[axis];
      let n = 0;
      for (let k = 0; k < nz; k++) {
        for (let j = 0; j < ny; j++) {
          for (let i = 0; i < nx; i++, n++) {
            const at = axis === 0 ? i : axis === 1 ? j : k;
            const before = at > 0 ? from[n - step] : 0;
            const after = at < length - 1 ? from[n + step] : 0;
            to[n] = 0.5 * from[n] + 0.25 * (before + after);
          }
        }
      }
      [from, to] = [to, from];
    }
  }
  return from;
}
