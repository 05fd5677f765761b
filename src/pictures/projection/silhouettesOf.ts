import type { Labelmap } from '../../volume/types';
import { createSilhouettes } from './createSilhouettes';
import type { Silhouettes } from './createSilhouettes';

/** Outlines of both kidneys of a whole labelmap seen from the front. */
export function silhouettesOf(labelmap: Labelmap): Silhouettes {
  const [nx, ny, nz] = labelmap.dimensions;
  const silhouettes = createSilhouettes(labelmap);
  for (let k = 0; k < nz; k++) {
    silhouettes.replaceSlice(k, null, labelmap.data.subarray(k * nx * ny, (k + 1) * nx * ny));
  }
  return silhouettes;
}
