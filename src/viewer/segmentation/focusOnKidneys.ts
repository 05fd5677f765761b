import type { Vec3 } from '../../volume/types';
import type { DisplaySet, HostContext, HostViewport } from '../host/hostTypes';

/**
 * Scrolls every viewport with this CT to the kidneys: views across the body to the middle of both,
 * views along its midline (where no kidney is) to the first one present.
 *
 * @param centres of the kidneys there are, LPS mm
 */
export function focusOnKidneys(
  { servicesManager }: HostContext,
  centres: Vec3[],
  displaySet: DisplaySet,
): void {
  const { viewportGridService, cornerstoneViewportService } = servicesManager.services;
  if (centres.length === 0) {
    return;
  }
  const between = [0, 1, 2].map(
    (axis) => centres.reduce((sum, centre) => sum + centre[axis], 0) / centres.length,
  ) as Vec3;
  for (const [viewportId, { displaySetInstanceUIDs }] of viewportGridService.getState().viewports) {
    if (!displaySetInstanceUIDs?.includes(displaySet.displaySetInstanceUID)) {
      continue;
    }
    const viewport = cornerstoneViewportService.getCornerstoneViewport(viewportId);
    viewport?.jumpToWorld?.(isSagittal(viewport) ? centres[0] : between);
    viewport?.render();
  }
}

function isSagittal(viewport: HostViewport): boolean {
  const [x, y, z] = viewport.getCamera().viewPlaneNormal.map(Math.abs);
  return x > y && x > z;
}
