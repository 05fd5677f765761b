import { createBlocks } from '../volume';
import type { Blocks } from '../volume';
import type { VolumeGeometry } from '../volume/types';
import { tissueBlockMm } from './tissueBlockMm';

/** Slices are passed over up to this distance, mm: the cells of the maps hold no more than that. */
const slicePitchMm = 4;

/** The blocks of a CT that alignment begins with; its slices may still be on their way. */
export function tissueBlocks(ct: VolumeGeometry): Blocks {
  return createBlocks(ct, tissueBlockMm, slicePitchMm);
}
