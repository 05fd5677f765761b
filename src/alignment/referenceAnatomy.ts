import type { AnatomyMaps } from './anatomyMaps';

/**
 * Bone and lung of an average body. The origin of its frame is the midpoint of the two kidneys'
 * centroids; axes are LPS, units mm.
 */
export interface ReferenceAnatomy {
  name: string;
  /** Where the data comes from, and under which licence it may be used. */
  source: string;
  licence: string;
  maps: AnatomyMaps;
}
