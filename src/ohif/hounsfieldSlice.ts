import { getCornerstone } from './getCornerstone';
import type { HostContext } from './hostTypes';
import type { VoxelArray } from '../volume/types';

/**
 * HU of one CT image as the viewer holds it; undefined where it was dropped from the viewer's cache
 * or holds something else. It is the viewer's own array: not to be changed or transferred.
 */
export function hounsfieldSlice(
  { extensionManager }: HostContext,
  imageId: string,
): VoxelArray | undefined {
  const image = getCornerstone(extensionManager).cornerstone.cache.getImage(imageId);
  return image?.preScale?.scaled === true ? image.voxelManager.getScalarData() : undefined;
}
