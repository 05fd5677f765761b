import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';
import { releaseActorTextures } from './releaseActorTextures';
import { releaseColorTables } from './releaseColorTables';

/**
 * Removes a segmentation with the memory that the viewer holds for it: the viewer itself keeps the
 * labelmap images, and the volumes it made of them for oblique views, in its cache until the study
 * is left, and the colour tables and textures for ever, so that each run in one tab would leave
 * more behind.
 */
export function removeSegmentation(context: HostContext, segmentationId: string): void {
  const { servicesManager, extensionManager } = context;
  const { segmentationService } = servicesManager.services;
  const labelmap = segmentationService.getSegmentation(segmentationId)?.representationData.Labelmap;
  const imageIds = new Set(labelmap?.imageIds);
  const releases = [releaseActorTextures, releaseColorTables].flatMap(
    (note) => forget(() => note(context, segmentationId)) ?? [],
  );
  segmentationService.remove(segmentationId);
  releases.forEach(forget);
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
function forget<Result>(remove: () => Result): Result | undefined {
  try {
    return remove();
  } catch {
    // It was not there.
    return undefined;
  }
}
