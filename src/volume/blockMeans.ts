import { createBlocks } from './createBlocks';
import type { Volume } from './types';
import { wholeBlocks } from './wholeBlocks';

/**
 * Averages blocks of voxels along the volume's own axes, no wider than `targetMm`.
 * @param targetMm as createBlocks takes it
 * @returns HU, same orientation
 */
export function blockMeans(ct: Volume, targetMm: number): Volume<Int16Array> {
  return wholeBlocks(createBlocks(ct, targetMm), ct);
}
