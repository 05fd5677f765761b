import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';

/**
 * Fills the kidneys with their colours, except in the viewports with a colour wash: there they are
 * outlines alone, since one colour on the other would look like another dose. Set for every
 * viewport, also for those that show the kidneys only later.
 *
 * @param outlinedIn ids of the viewports with a colour wash
 */
export function fillKidneys(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
  outlinedIn: readonly string[],
): void {
  const { segmentationService, viewportGridService } = servicesManager.services;
  const { Enums } = getCornerstone(extensionManager).cornerstoneTools;
  const type = Enums.SegmentationRepresentations.Labelmap;
  for (const viewportId of viewportGridService.getState().viewports.keys()) {
    segmentationService.setStyle?.(
      { viewportId, segmentationId, type },
      { renderFill: !outlinedIn.includes(viewportId) },
    );
  }
}
