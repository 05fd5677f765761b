import type { AnatomyMaps } from './anatomyMaps';

/**
 * Bone and lung of an average body. Its frame has its origin in the middle between the two kidneys'
 * centroids; axes are LPS, units mm.
 */
export interface ReferenceAnatomy {
  name: string;
  /** Where it comes from and under which licence it may be used. */
  source: string;
  licence: string;
  maps: AnatomyMaps;
}
