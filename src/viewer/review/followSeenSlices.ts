import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import { axialSlice } from './axialSlice';

/** After each of its renderings a viewport tells its element. */
const renderedEvent = 'CORNERSTONE_IMAGE_RENDERED';

/**
 * Counts the slices of the CT that a person could see: those that a viewport drew while the page
 * was visible.
 *
 * @returns ends it
 */
export function followSeenSlices(
  { servicesManager }: HostContext,
  { store, review }: KidneySession,
): () => void {
  const { viewportGridService, cornerstoneViewportService } = servicesManager.services;
  const onRendered = (event: Event) => {
    const { viewportId = '' } = (event as CustomEvent<{ viewportId?: string }>).detail ?? {};
    const { contours } = store.get();
    const shown = viewportGridService.getState().viewports.get(viewportId);
    const isOfCt = shown?.displaySetInstanceUIDs?.includes(
      contours?.displaySet.displaySetInstanceUID ?? '',
    );
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    if (!contours || !isOfCt || !viewport || document.visibilityState === 'hidden') {
      return;
    }
    const k = axialSlice(viewport, contours.ct.volume);
    if (k !== undefined) {
      review.see([k]);
    }
  };
  // The event does not bubble, but every event passes the document on its way down.
  document.addEventListener(renderedEvent, onRendered, true);
  return () => document.removeEventListener(renderedEvent, onRendered, true);
}
