import { doseAtPoint } from '../../dose/doseAtPoint';
import type { HostContext } from '../host/hostTypes';
import { fillKidneys } from '../segmentation/fillKidneys';
import type { KidneySession } from '../session/kidneySession';
import type { LoadedDoseMap } from '../session/slices/doseSlice';
import { applyDoseWash } from './applyDoseWash';

/** Draws colour wash and isodose lines of the dose maps in use as the panel has them set. */
export function applyKidneyDoseWash(
  context: HostContext,
  { store, picture, doseLayer }: KidneySession,
): void {
  const { contours, doseMaps: maps, wash } = store.get();
  const hasImage = maps.every(hasImageInPlace);
  // The viewer shows one map at a time: a sum has lines only. It scales NM and PT in its own way.
  const isWashOfViewer =
    hasImage &&
    maps.length === 1 &&
    maps[0].cycle.modality === 'RTDOSE' &&
    applyDoseWash(context, maps[0].displaySetInstanceUID, wash);
  const moved = maps.filter(isMoved).map(({ displaySetInstanceUID }) => displaySetInstanceUID);
  moved.forEach((uid) => applyDoseWash(context, uid, { ...wash, opacity: 0 }));
  const ownWash = maps.length > 0 && !hasImage ? wash : undefined;
  picture.setWashShown(isWashOfViewer || ownWash !== undefined);
  if (!contours) {
    doseLayer?.show(undefined);
    return;
  }
  const ct = contours.displaySet.displaySetInstanceUID;
  const showsRtDose = (shown: readonly string[]) => shown.some((uid) => isRtDose(context, uid));
  const isWashed = (shown: readonly string[]) =>
    showsRtDose(shown) || (ownWash !== undefined && shown.includes(ct));
  fillKidneys(context, contours.segmentationId, wash.opacity > 0 ? isWashed : () => false);
  const { isodoseView, isodosesGy } = wash;
  if (maps.length === 0 || (isodoseView === 'off' && !ownWash)) {
    doseLayer?.show(undefined);
    return;
  }
  const doses = maps.map(({ displaySetInstanceUID }) => displaySetInstanceUID);
  const showsMap = (shown: readonly string[]) =>
    hasImage
      ? shown.some((uid) => doses.includes(uid))
      : // Two doses in one picture would look like a third; a moved map is not seen where it was.
        !showsRtDose(shown.filter((uid) => !moved.includes(uid)));
  doseLayer?.show({
    doseAt: doseAtPoint(maps.map(({ volume }) => volume)),
    dosesGy: isodoseView === 'off' ? [] : isodosesGy,
    wash: ownWash,
    isWanted: (shown) =>
      shown.includes(ct) && ((isodoseView === 'all' && hasImage) || showsMap(shown)),
  });
}

/**
 * A dose that was computed here is no image of the study: no viewport can show it by itself. One
 * that a registration moved would be shown where it was before.
 */
function hasImageInPlace(map: LoadedDoseMap): boolean {
  return map.cycle.doseMeaning !== 'computed-from-activity' && !isMoved(map);
}

function isMoved({ cycle }: LoadedDoseMap): boolean {
  return cycle.registration === 'spatial-registration';
}

function isRtDose({ servicesManager }: HostContext, displaySetInstanceUID: string): boolean {
  const { displaySetService } = servicesManager.services;
  return displaySetService.getDisplaySetByUID(displaySetInstanceUID)?.Modality === 'RTDOSE';
}
