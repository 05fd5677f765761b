import type { IndexBounds } from '../labels';
import { cropValues, partOfGrid } from '../volume';
import type { Volume } from '../volume';

/** A copy of a part of a volume. */
export function cropVolume(
  volume: Volume<Float32Array>,
  bounds: IndexBounds,
): Volume<Float32Array> {
  return {
    ...partOfGrid(volume, bounds),
    data: cropValues(volume.data, volume.dimensions, bounds),
  };
}
