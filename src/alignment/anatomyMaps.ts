import type { VolumeGeometry } from '../volume/types';

/**
 * The parts of a CT that the alignment compares, on a coarse isotropic grid along the patient axes
 * (LPS). All arrays have the grid's shape, i fastest.
 */
export interface AnatomyMaps {
  geometry: VolumeGeometry;
  /** Share of the cell that is bone, 0 to 1. */
  bone: Float32Array;
  /** Share of the cell that is lung (large enclosed air), 0 to 1. */
  lung: Float32Array;
  /**
   * Share of the cell that was scanned, 0 to 1. Where it is 0, the other two maps hold no
   * information.
   */
  covered: Float32Array;
}
