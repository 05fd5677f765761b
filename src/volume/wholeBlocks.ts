import { addToBlocks } from './addToBlocks';
import type { Blocks } from './blocks';
import type { Volume } from './types';

/**
 * The blocks of a CT that has arrived as a whole.
 * @param blocks as planned for this CT; filled
 * @returns HU
 */
export function wholeBlocks(blocks: Blocks, { data, dimensions }: Volume): Volume<Int16Array> {
  for (let k = 0; k < dimensions[2]; k++) {
    addToBlocks(blocks, data, dimensions, k);
  }
  return blocks.means;
}
