import type { VolumeGeometry } from '../volume/types';
import type { IndexBounds } from './indexBounds';

/** Bounds of one whole slice of a grid. */
export function sliceBounds(
  { dimensions: [nx, ny] }: Pick<VolumeGeometry, 'dimensions'>,
  k: number,
): IndexBounds {
  return { min: [0, 0, k], max: [nx - 1, ny - 1, k] };
}
