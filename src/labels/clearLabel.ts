import type { Labelmap } from '../volume/types';

/**
 * Clears, in place, every voxel of `label`.
 *
 * @returns how many there were
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
