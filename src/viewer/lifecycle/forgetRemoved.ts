import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';

/**
 * Where the user has removed the segmentation in the viewer, the session forgets contours and
 * numbers.
 */
export function forgetRemoved(context: HostContext, session: KidneySession): void {
  const { segmentationService } = context.servicesManager.services;
  const { contours } = session.store.get();
  if (!contours || segmentationService.getSegmentation(contours.segmentationId)) {
    return;
  }
  session.contours.clear();
  session.dose.clear();
  session.picture.clear();
  session.run.forgetContours();
  session.doseLayer?.show(undefined);
}
