import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';

/**
 * Notes the colour tables of a segmentation: the viewer makes one for each segmentation, of 256
 * colours, and keeps it.
 *
 * @returns to be called when the segmentation is removed: takes them out, unless another
 *   segmentation uses them
 */
export function releaseColorTables(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
): () => void {
  const { state } = getCornerstone(extensionManager).cornerstoneTools.segmentation;
  const { segmentationService } = servicesManager.services;
  const indices = new Set(
    segmentationService
      .getViewportIdsWithSegmentation(segmentationId)
      .flatMap((viewportId) => state?.getSegmentationRepresentations(viewportId) ?? [])
      .filter((representation) => representation.segmentationId === segmentationId)
      .map(({ colorLUTIndex }) => colorLUTIndex),
  );
  return () => {
    const inUse = new Set(
      (state?.getSegmentations() ?? [])
        .flatMap(({ segmentationId: id }) =>
          segmentationService
            .getViewportIdsWithSegmentation(id)
            .flatMap((viewportId) => state?.getSegmentationRepresentations(viewportId) ?? []),
        )
        .map(({ colorLUTIndex }) => colorLUTIndex),
    );
    for (const index of indices) {
      if (index !== undefined && !inUse.has(index)) {
        state?.removeColorLUT(index);
      }
    }
  };
}
