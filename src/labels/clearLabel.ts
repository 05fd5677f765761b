import type { Labelmap } from '../volume/types';

/**
 * Clears every voxel of `label`, in place.
 * @returns the number of voxels cleared
 */
export function clearLabel({ data }: Labelmap, label: number): number {
  let voxels = 0;
  for (let n = 0; n < data.length; n++) {
    if (data[n] === label) {
      data[n] = 0;
      voxels++;
    }
  }
  return voxels;
}
