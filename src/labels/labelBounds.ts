import type { Labelmap } from '../volume/types';
import { hasNoLabel } from './hasNoLabel';
import type { IndexBounds } from './indexBounds';

/**
 * Index bounds of all voxels with `label`, or undefined where there are none. Empty slices are
 * passed over four voxels at a time, rows by a native search: much less than a loop over voxels.
 * @param labelmap voxels [i + nx * (j + ny * k)]
 * @param within only these slices and rows are searched; default: all
 */
export function labelBounds(
  labelmap: Labelmap,
  label: number,
  within?: IndexBounds,
): IndexBounds | undefined {
  const [nx, ny, nz] = labelmap.dimensions;
  const [, fromRow, fromSlice] = within?.min ?? [0, 0, 0];
  const [, toRow, toSlice] = within?.max ?? [nx - 1, ny - 1, nz - 1];
  const min: [number, number, number] = [nx, ny, nz];
  const max: [number, number, number] = [-1, -1, -1];
  for (let k = fromSlice; k <= toSlice; k++) {
    const start = nx * (fromRow + ny * k);
    const voxels = labelmap.data.subarray(start, start + nx * (toRow - fromRow + 1));
    const index = hasNoLabel(voxels) ? -1 : voxels.indexOf(label);
    if (index < 0) {
      continue;
    }
    const firstRow = Math.floor(index / nx);
    const lastRow = Math.floor(voxels.lastIndexOf(label) / nx);
    min[2] = Math.min(min[2], k);
    max[2] = k;
    min[1] = Math.min(min[1], fromRow + firstRow);
    max[1] = Math.max(max[1], fromRow + lastRow);
    for (let j = firstRow; j <= lastRow; j++) {
      const row = voxels.subarray(j * nx, (j + 1) * nx);
      const left = row.indexOf(label);
      if (left >= 0) {
        min[0] = Math.min(min[0], left);
        max[0] = Math.max(max[0], row.lastIndexOf(label));
      }
    }
  }
  return max[2] < 0 ? undefined : { min, max };
}
