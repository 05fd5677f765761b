import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';

/**
 * Where the user has removed the segmentation in the viewer, the session forgets contours and
 * numbers. Edits of it that this browser keeps are offered when the study is opened again; that
 * they are kept is not said beside the next contours.
 */
export function forgetRemoved(context: HostContext, session: KidneySession): void {
  const { segmentationService } = context.servicesManager.services;
  const { contours } = session.store.get();
  if (!contours || segmentationService.getSegmentation(contours.segmentationId)) {
    return;
  }
  session.contours.clear();
  session.saved.autosaved({ status: 'none' });
  session.dose.clear();
  session.picture.clear();
  session.run.forgetContours();
  session.doseLayer?.show(undefined);
}
