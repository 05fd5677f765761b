import { doseAtPoint } from '../../dose/doseAtPoint';
import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import { applyDoseWash } from './applyDoseWash';

/** Draws colour wash and isodose lines of the dose maps in use as the panel has them set. */
export function applyKidneyDoseWash(
  context: HostContext,
  { store, picture, doseLayer }: KidneySession,
): void {
  const { contours, doseMaps: maps, wash } = store.get();
  // A dose that was computed here is no image of the study: no viewport can show it by itself.
  const hasImage = maps.every(({ cycle }) => cycle.doseMeaning !== 'computed-from-activity');
  // The viewer shows one map at a time: a sum has lines only. It scales NM and PT in its own way.
  const isWashOfViewer =
    maps.length === 1 &&
    maps[0].cycle.modality === 'RTDOSE' &&
    hasImage &&
    applyDoseWash(context, maps[0].displaySetInstanceUID, wash);
  const ownWash = maps.length > 0 && !hasImage ? wash : undefined;
  picture.setWashShown(isWashOfViewer || ownWash !== undefined);
  const { isodoseView, isodosesGy } = wash;
  if (!contours || maps.length === 0 || (isodoseView === 'off' && !ownWash)) {
    doseLayer?.show(undefined);
    return;
  }
  const ct = contours.displaySet.displaySetInstanceUID;
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
