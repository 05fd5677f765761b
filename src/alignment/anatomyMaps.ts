import type { VolumeGeometry } from '../volume/types';

/**
 * What of a CT the alignment looks at, on a coarse isotropic grid along the patient axes (LPS).
 * All arrays have the grid's shape, i fastest.
 */
export interface AnatomyMaps {
  geometry: VolumeGeometry;
  /** Share of the cell that is bone, 0 to 1. */
  bone: Float32Array;
  /** Share of the cell that is lung (large enclosed air), 0 to 1. */
  lung: Float32Array;
  /** Share of the cell that was scanned, 0 to 1; the other maps say nothing where it is 0. */
  covered: Float32Array;
}
