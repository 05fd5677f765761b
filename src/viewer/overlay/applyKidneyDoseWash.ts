import { doseAtPoint } from '../../ohif/doseAtPoint';
import type { HostContext } from '../host/hostTypes';
import type { KidneySession } from '../session/kidneySession';
import { applyDoseWash } from './applyDoseWash';

/** Draws colour wash and isodose lines of the dose maps in use as the panel has them set. */
export function applyKidneyDoseWash(
  context: HostContext,
  { store, picture, isodoses }: KidneySession,
): void {
  const { contours, doseMaps: maps, wash } = store.get();
  // The viewer shows one map at a time: a sum has lines only. It scales NM and PT in its own way.
  const isWashShown =
    maps.length === 1 &&
    maps[0].cycle.modality === 'RTDOSE' &&
    applyDoseWash(context, maps[0].displaySetInstanceUID, wash);
  picture.setWashShown(isWashShown);
  if (!contours || maps.length === 0 || wash.isodoseView === 'off') {
    isodoses?.show(undefined);
    return;
  }
  const ct = contours.displaySet.displaySetInstanceUID;
  // A dose that was computed here is no image of the study: no viewport can show it.
  const hasImage = maps.every(({ cycle }) => cycle.doseMeaning !== 'computed-from-activity');
  const doses = maps.map(({ displaySetInstanceUID }) => displaySetInstanceUID);
  isodoses?.show({
    doseAt: doseAtPoint(maps.map(({ volume }) => volume)),
    dosesGy: wash.isodosesGy,
    isWanted: (shown) =>
      shown.includes(ct) &&
      (wash.isodoseView === 'all' || !hasImage || shown.some((uid) => doses.includes(uid))),
  });
}
