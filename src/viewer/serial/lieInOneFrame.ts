import type { VolumeGeometry } from '../../volume/types';

/** Whether two grids say that they lie in the same frame of reference. */
export function lieInOneFrame(a: VolumeGeometry, b: VolumeGeometry | undefined): boolean {
  return a.frameOfReferenceUID !== undefined && a.frameOfReferenceUID === b?.frameOfReferenceUID;
}
