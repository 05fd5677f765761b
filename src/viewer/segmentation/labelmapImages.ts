import { DosimetryError } from '../../errors';
import { getCornerstone } from '../host/getCornerstone';
import type { CornerstoneImage, HostContext } from '../host/hostTypes';

/**
 * The labelmap images of a segmentation in our slice order. They are matched through the CT image
 * each refers to: the viewer's own order may be reversed.
 *
 * @param imageIds the viewer's CT image of each k
 * @throws DosimetryError LABELMAP_MISMATCH
 */
export function labelmapImages(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
  imageIds: readonly string[],
): CornerstoneImage[] {
  const { cache } = getCornerstone(extensionManager).cornerstone;
  const segmentation = servicesManager.services.segmentationService.getSegmentation(segmentationId);
  const labelmapIds = segmentation?.representationData.Labelmap?.imageIds ?? [];
  const byReference = new Map<string, CornerstoneImage>();
  for (const id of labelmapIds) {
    const image = cache.getImage(id);
    if (image?.referencedImageId) {
      byReference.set(image.referencedImageId, image);
    }
  }
  return imageIds.map((imageId) => {
    const image = byReference.get(imageId);
    if (!image) {
      throw new DosimetryError('LABELMAP_MISMATCH', {
        what: 'The kidney segmentation cannot be read.',
        why: segmentation
          ? 'The viewer holds no labelmap image for some CT slices.'
          : 'It was removed from the viewer.',
        next: 'Run "Auto-contour kidneys" again.',
      });
    }
    return image;
  });
}
