import type { HostContext } from '../host/hostTypes';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { axialSlice } from './axialSlice';

/**
 * The slice k of the CT that the views across the body show; the first of them, where they differ.
 *
 * @returns undefined where no view is across the body
 */
export function shownSlice(
  { servicesManager }: HostContext,
  { ct, displaySet }: Pick<KidneyContours, 'ct' | 'displaySet'>,
): number | undefined {
  const { viewportGridService, cornerstoneViewportService } = servicesManager.services;
  for (const [viewportId, { displaySetInstanceUIDs }] of viewportGridService.getState().viewports) {
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    const isOfCt = displaySetInstanceUIDs?.includes(displaySet.displaySetInstanceUID);
    const k = viewport && isOfCt ? axialSlice(viewport, ct.volume) : undefined;
    if (k !== undefined) {
      return k;
    }
  }
  return undefined;
}
