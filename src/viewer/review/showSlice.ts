import { indexToPatient } from '../../volume';
import type { HostContext } from '../host/hostTypes';
import type { KidneyContours } from '../session/slices/contoursSlice';
import { axialSlice } from './axialSlice';

/** Scrolls every view across the body to slice k of the CT. */
export function showSlice(
  { servicesManager }: HostContext,
  { ct, displaySet }: KidneyContours,
  k: number,
): void {
  const { viewportGridService, cornerstoneViewportService } = servicesManager.services;
  const [nx, ny] = ct.volume.dimensions;
  const point = indexToPatient(ct.volume, [(nx - 1) / 2, (ny - 1) / 2, k]);
  for (const [viewportId, { displaySetInstanceUIDs }] of viewportGridService.getState().viewports) {
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    if (
      viewport &&
      displaySetInstanceUIDs?.includes(displaySet.displaySetInstanceUID) &&
      axialSlice(viewport, ct.volume) !== undefined
    ) {
      viewport.jumpToWorld?.([...point]);
      viewport.render();
    }
  }
}
