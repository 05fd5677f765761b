import { doseAtPoint } from '../../dose/doseAtPoint';
import type { HostContext } from '../host/hostTypes';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { fillKidneys } from '../segmentation/fillKidneys';
import type { KidneySession } from '../session/kidneySession';
import { applyDoseWash } from './applyDoseWash';

/** Draws colour wash and isodose lines of the dose maps in use as the panel has them set. */
export function applyKidneyDoseWash(
  context: HostContext,
  { store, picture, doseLayer }: KidneySession,
): void {
  const { contours, doseMaps: maps, wash } = store.get();
  const ct = contours?.displaySet.displaySetInstanceUID;
  const hasImage = maps.every(hasImageInStudy);
  // The viewer shows one map at a time: a sum has lines only. It scales NM and PT in its own way.
  const isOfViewer = hasImage && maps.length === 1 && maps[0].cycle.modality === 'RTDOSE';
  const washedByViewer = isOfViewer
    ? applyDoseWash(context, maps[0].displaySetInstanceUID, wash)
    : [];
  const ownWash = maps.length > 0 && !hasImage ? wash : undefined;
  const washed = ownWash && ct ? viewportsWith(context, ct) : washedByViewer;
  picture.setWashShown(washedByViewer.length > 0 || ownWash !== undefined);
  if (contours) {
    fillKidneys(context, contours.segmentationId, wash.opacity > 0 ? washed : []);
  }
  const { isodoseView, isodosesGy } = wash;
  if (!ct || maps.length === 0 || (isodoseView === 'off' && !ownWash)) {
    doseLayer?.show(undefined);
    return;
  }
  const doses = maps.map(({ displaySetInstanceUID }) => displaySetInstanceUID);
  doseLayer?.show({
    doseAt: doseAtPoint(maps.map(({ volume }) => volume)),
    dosesGy: isodoseView === 'off' ? [] : isodosesGy,
    wash: ownWash,
    isWanted: (shown) =>
      shown.includes(ct) &&
      (isodoseView === 'all' || !hasImage || shown.some((uid) => doses.includes(uid))),
  });
}

/** A dose that was computed here is no image of the study: no viewport can show it by itself. */
function hasImageInStudy({ cycle }: LoadedDoseMap): boolean {
  return cycle.doseMeaning !== 'computed-from-activity';
}

/** Ids of the viewports that show a series. */
function viewportsWith({ servicesManager }: HostContext, displaySetInstanceUID: string): string[] {
  const { viewports } = servicesManager.services.viewportGridService.getState();
  return [...viewports]
    .filter(([, { displaySetInstanceUIDs }]) =>
      displaySetInstanceUIDs?.includes(displaySetInstanceUID),
    )
    .map(([viewportId]) => viewportId);
}
