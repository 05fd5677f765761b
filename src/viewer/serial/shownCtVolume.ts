import { volumeGeometry } from '../../volume';
import type { Volume } from '../../volume/types';
import type { HostContext } from '../host/hostTypes';
import { hounsfieldSlice } from '../series/hounsfieldSlice';
import type { KidneyContours } from '../session/slices/contoursSlice';

/**
 * The CT that the viewer shows, HU.
 *
 * @returns undefined where the viewer no longer holds a slice
 */
export function shownCtVolume(
  context: HostContext,
  { ct, imageIds }: KidneyContours,
): Volume<Float32Array> | undefined {
  const geometry = volumeGeometry(ct.volume);
  const [nx, ny, nz] = geometry.dimensions;
  const data = new Float32Array(nx * ny * nz);
  for (let k = 0; k < nz; k++) {
    const slice = hounsfieldSlice(context, imageIds[k]);
    if (!slice) {
      return undefined;
    }
    data.set(slice, k * nx * ny);
  }
  return { ...geometry, data };
}
