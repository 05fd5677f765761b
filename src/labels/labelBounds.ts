import type { Labelmap } from '../volume/types';

/** Inclusive index bounds along i, j, k. */
export interface IndexBounds {
  min: [number, number, number];
  max: [number, number, number];
}

/** Index bounds of all voxels with `label`, or undefined where there are none. */
export function labelBounds(labelmap: Labelmap, label: number): IndexBounds | undefined {
  const [nx, ny, nz] = labelmap.dimensions;
  const { data } = labelmap;
  const min: [number, number, number] = [nx, ny, nz];
  const max: [number, number, number] = [-1, -1, -1];
  for (let k = 0; k < nz; k++) {
    const sliceStart = k * nx * ny;
    // Native search skips the many empty slices and rows far faster than a loop over voxels.
    let index = data.indexOf(label, sliceStart);
    if (index < 0) {
      break;
    }
    k = Math.floor(index / (nx * ny));
    const sliceEnd = (k + 1) * nx * ny;
    const slice = data.subarray(k * nx * ny, sliceEnd);
    const firstRow = Math.floor((index - k * nx * ny) / nx);
    const lastRow = Math.floor(slice.lastIndexOf(label) / nx);
    min[2] = Math.min(min[2], k);
    max[2] = Math.max(max[2], k);
    min[1] = Math.min(min[1], firstRow);
    max[1] = Math.max(max[1], lastRow);
    for (let j = firstRow; j <= lastRow; j++) {
      const row = slice.subarray(j * nx, (j + 1) * nx);
      index = row.indexOf(label);
      if (index >= 0) {
        min[0] = Math.min(min[0], index);
        max[0] = Math.max(max[0], row.lastIndexOf(label));
      }
    }
  }
  return max[2] < 0 ? undefined : { min, max };
}
