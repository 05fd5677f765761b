import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';

/** Takes a segmentation out of all viewports; it stays in the viewer's list. */
export function hideSegmentation(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
): void {
  const { segmentationService } = servicesManager.services;
  const { segmentation } = getCornerstone(extensionManager).cornerstoneTools;
  for (const viewportId of segmentationService.getViewportIdsWithSegmentation(segmentationId)) {
    segmentation.removeSegmentationRepresentations(viewportId, { segmentationId });
  }
}
