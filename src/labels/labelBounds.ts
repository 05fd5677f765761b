import type { Labelmap } from '../volume/types';

/** Inclusive index bounds along i, j, k. */
export interface IndexBounds {
  min: [number, number, number];
  max: [number, number, number];
}

/**
 * Index bounds of all voxels with `label`, or undefined where there are none. Empty slices and rows cost
 * one native search each, far less than a loop over their voxels.
 *
 * @param labelmap voxels [i + nx * (j + ny * k)]
 * @param slice looks at this k alone; default: at all
 */
export function labelBounds(
  labelmap: Labelmap,
  label: number,
  slice?: number,
): IndexBounds | undefined {
  const [nx, ny, nz] = labelmap.dimensions;
  const size = nx * ny;
  const firstSlice = slice ?? 0;
  const data = labelmap.data.subarray(firstSlice * size, ((slice ?? nz - 1) + 1) * size);
  const min: [number, number, number] = [nx, ny, nz];
  const max: [number, number, number] = [-1, -1, -1];
  for (let index = data.indexOf(label); index >= 0;) {
    const k = Math.floor(index / size);
    const voxels = data.subarray(k * size, (k + 1) * size);
    const firstRow = Math.floor((index - k * size) / nx);
    const lastRow = Math.floor(voxels.lastIndexOf(label) / nx);
    min[2] = Math.min(min[2], firstSlice + k);
    max[2] = firstSlice + k;
    min[1] = Math.min(min[1], firstRow);
    max[1] = Math.max(max[1], lastRow);
    for (let j = firstRow; j <= lastRow; j++) {
      const row = voxels.subarray(j * nx, (j + 1) * nx);
      const left = row.indexOf(label);
      if (left >= 0) {
        min[0] = Math.min(min[0], left);
        max[0] = Math.max(max[0], row.lastIndexOf(label));
      }
    }
    index = data.indexOf(label, (k + 1) * size);
  }
  return max[2] < 0 ? undefined : { min, max };
}
