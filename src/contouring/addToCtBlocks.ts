import { addToBlocks } from '../volume';
import type { Vec3, VoxelArray } from '../volume/types';
import type { CtBlocks } from './ctBlocks';

/**
 * Averages the blocks that are complete once a slice has arrived.
 * @param blocks changed
 * @param data HU of the whole CT, as far as it has arrived
 * @param size voxels of the CT along i, j, k
 * @param k the slice that has arrived, each once and in any order
 */
export function addToCtBlocks(
  { tissue, layout }: CtBlocks,
  data: VoxelArray,
  size: Vec3,
  k: number,
): void {
  addToBlocks(tissue, data, size, k);
  addToBlocks(layout, data, size, k);
}
