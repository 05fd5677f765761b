import type { HostContext } from '../host/hostTypes';
import { stopComparing } from '../comparison/stopComparing';
import { hideSegmentation } from '../segmentation/hideSegmentation';
import { removeSegmentation } from '../segmentation/removeSegmentation';
import type { KidneySession } from '../session/kidneySession';

/**
 * Makes room for new contours: untouched automatic ones are removed, edited ones are only hidden,
 * so that no work of the user is lost.
 *
 * @returns the name under which edited contours stay in the viewer's list, if there were any
 */
export function retireContours(context: HostContext, session: KidneySession): string | undefined {
  const { segmentationService } = context.servicesManager.services;
  const { contours } = session.store.get();
  stopComparing(context, session);
  session.contours.clear();
  if (!contours) {
    return undefined;
  }
  const { segmentationId } = contours;
  if (!contours.measurement.isEdited()) {
    removeSegmentation(context, segmentationId);
    return undefined;
  }
  hideSegmentation(context, segmentationId);
  return segmentationService.getSegmentation(segmentationId)?.label ?? segmentationId;
}
