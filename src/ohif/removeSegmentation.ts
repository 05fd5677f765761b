import { getCornerstone } from './getCornerstone';
import type { HostContext } from './hostTypes';

/**
 * Removes a segmentation with the memory that the viewer holds for it: the viewer itself keeps the labelmap images,
 * and the volumes it made of them for oblique views, in its cache until the study is left, so that each run in one
 * tab would leave one more labelmap behind.
 */
export function removeSegmentation(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
): void {
  const { segmentationService } = servicesManager.services;
  const labelmap = segmentationService.getSegmentation(segmentationId)?.representationData.Labelmap;
  const imageIds = new Set(labelmap?.imageIds);
  segmentationService.remove(segmentationId);
  const { cache } = getCornerstone(extensionManager).cornerstone;
  // Volumes first: they are made of these images.
  for (const volume of cache.getVolumes?.() ?? []) {
    // One that is still loading is listed as undefined.
    if (volume?.imageIds?.some((imageId) => imageIds.has(imageId))) {
      forget(() => cache.removeVolumeLoadObject?.(volume.volumeId));
    }
  }
  for (const imageId of imageIds) {
    if (cache.getImage(imageId)) {
      forget(() => cache.removeImageLoadObject?.(imageId, { force: true }));
    }
  }
}

/** What another part of the viewer has taken out meanwhile is gone, which is all that is wanted. */
function forget(remove: () => void): void {
  try {
    remove();
  } catch {
    // It was not there.
  }
}
