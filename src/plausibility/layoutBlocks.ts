import { createBlocks } from '../volume';
import type { Blocks } from '../volume';
import type { VolumeGeometry } from '../volume/types';
import { bodyBlockMm } from './bodyBlockMm';

/** The blocks of a CT that bodyBlocks begins with; its slices may still be on their way. */
export function layoutBlocks(ct: VolumeGeometry): Blocks {
  return createBlocks(ct, bodyBlockMm);
}
