import type { IndexBounds } from '../labels';
import { partOfGrid } from '../volume';
import type { Volume } from '../volume';

/** A copy of a part of a volume. */
export function cropVolume(
  volume: Volume<Float32Array>,
  bounds: IndexBounds,
): Volume<Float32Array> {
  const grid = partOfGrid(volume, bounds);
  const [nx, ny, nz] = grid.dimensions;
  const [fromX, fromY, fromZ] = bounds.min;
  const [wholeX, wholeY] = volume.dimensions;
  const data = new Float32Array(nx * ny * nz);
  for (let k = 0; k < nz; k++) {
    for (let j = 0; j < ny; j++) {
      const from = fromX + wholeX * (fromY + j + wholeY * (fromZ + k));
      data.set(volume.data.subarray(from, from + nx), nx * (j + ny * k));
    }
  }
  return { ...grid, data };
}
