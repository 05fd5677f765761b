import { kidneySides } from '../../labels';
import { getCornerstone } from '../host/getCornerstone';
import type { DisplaySet, HostContext } from '../host/hostTypes';

/** Shows a segmentation in every viewport that displays the given CT. */
export async function showSegmentation(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
  displaySet: DisplaySet,
): Promise<void> {
  const { segmentationService, viewportGridService } = servicesManager.services;
  const type =
    getCornerstone(extensionManager).cornerstoneTools.Enums.SegmentationRepresentations.Labelmap;
  const shown = new Set(segmentationService.getViewportIdsWithSegmentation(segmentationId));
  for (const [viewportId, viewport] of viewportGridService.getState().viewports) {
    const hasCt = viewport.displaySetInstanceUIDs?.includes(displaySet.displaySetInstanceUID);
    if (!hasCt || shown.has(viewportId)) {
      continue;
    }
    await segmentationService.addSegmentationRepresentation(viewportId, { segmentationId, type });
    for (const { label, color } of kidneySides) {
      segmentationService.setSegmentColor(viewportId, segmentationId, label, [...color, 255]);
    }
  }
}
