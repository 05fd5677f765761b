import type { Labelmap } from '../volume/types';
import type { PixelBounds } from './traceMask';

/**
 * Smallest rectangle of slice k that holds all voxels of a label; null where there are none. Costs
 * one memory scan for a slice without the label.
 */
export function labelBounds(labelmap: Labelmap, label: number, k: number): PixelBounds | null {
  const [nx, ny] = labelmap.dimensions;
  const slice = labelmap.data.subarray(nx * ny * k, nx * ny * (k + 1));
  const first = slice.indexOf(label);
  if (first < 0) {
    return null;
  }
  const j0 = Math.floor(first / nx);
  const j1 = Math.floor(slice.lastIndexOf(label) / nx);
  let i0 = nx;
  let i1 = -1;
  for (let j = j0; j <= j1; j++) {
    const row = slice.subarray(nx * j, nx * (j + 1));
    const left = row.indexOf(label);
    if (left >= 0) {
      i0 = Math.min(i0, left);
      i1 = Math.max(i1, row.lastIndexOf(label));
    }
  }
  return { i0, i1, j0, j1 };
}
