import { DosimetryError } from '../errors';
import { sameGrid, voxelVolumeMl } from '../volume';
import type { Labelmap } from '../volume/types';

export interface DifferingSlice {
  k: number;
  /** Volume that only one of the two contour sets has, or that they give to different kidneys. */
  differenceMl: number;
}

/**
 * Slices in which two labelmaps of one grid differ, the one with the largest difference first; of
 * equal ones the lower k.
 * @throws LABELMAP_MISMATCH where the grids differ
 */
export function differingSlices(first: Labelmap, second: Labelmap): DifferingSlice[] {
  if (!sameGrid(first, second)) {
    throw new DosimetryError('LABELMAP_MISMATCH', {
      what: 'The contours cannot be compared.',
      why: 'They are on different image grids.',
      next: 'Choose contours of the same CT series.',
    });
  }
  const [nx, ny, nz] = first.dimensions;
  const size = nx * ny;
  const voxelMl = voxelVolumeMl(first);
  const found: DifferingSlice[] = [];
  for (let k = 0; k < nz; k++) {
    let voxels = 0;
    for (let n = k * size; n < (k + 1) * size; n++) {
      voxels += first.data[n] === second.data[n] ? 0 : 1;
    }
    if (voxels > 0) {
      found.push({ k, differenceMl: voxels * voxelMl });
    }
  }
  return found.sort((a, b) => b.differenceMl - a.differenceMl || a.k - b.k);
}
