import { getCornerstone } from '../host/getCornerstone';
import type { HostContext } from '../host/hostTypes';

/**
 * Fills the kidneys with their colours, except in the viewports with a colour wash: there they are
 * outlines alone, since one colour on the other would look like another dose. Set for every
 * viewport, also for those that show the kidneys only later.
 *
 * @param isWashed whether a viewport has a colour wash, by the display sets that it shows
 */
export function fillKidneys(
  { servicesManager, extensionManager }: HostContext,
  segmentationId: string,
  isWashed: (displaySetInstanceUIDs: readonly string[]) => boolean,
): void {
  const { segmentationService, viewportGridService } = servicesManager.services;
  const { Enums } = getCornerstone(extensionManager).cornerstoneTools;
  const type = Enums.SegmentationRepresentations.Labelmap;
  for (const [viewportId, { displaySetInstanceUIDs }] of viewportGridService.getState().viewports) {
    segmentationService.setStyle?.(
      { viewportId, segmentationId, type },
      { renderFill: !isWashed(displaySetInstanceUIDs ?? []) },
    );
  }
}
