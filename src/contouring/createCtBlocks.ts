import { tissueBlocks } from '../alignment';
import { layoutBlocks } from '../plausibility';
import type { VolumeGeometry } from '../volume/types';
import type { CtBlocks } from './ctBlocks';

/** Plans the blocks of a CT whose slices are still to come. */
export function createCtBlocks(ct: VolumeGeometry): CtBlocks {
  return { tissue: tissueBlocks(ct), layout: layoutBlocks(ct) };
}
