import type { Vec3, Volume } from './types';

/** A CT averaged in blocks of voxels along its own axes, as far as its slices have arrived. */
export interface Blocks {
  /** HU of the blocks; 0 where slices are missing. Same orientation as the CT. */
  means: Volume<Int16Array>;
  /** Voxels of a block along i, j, k. */
  factors: Vec3;
  /** Slices of the CT from one block to the next. */
  pitch: number;
  /** For each slice of blocks, how many of its slices are still missing. */
  missing: Uint16Array;
}
