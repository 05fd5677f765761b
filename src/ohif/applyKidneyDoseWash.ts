import { applyDoseWash } from './applyDoseWash';
import { doseAtPoint } from '../dose/doseAtPoint';
import type { HostContext } from './hostTypes';
import type { KidneySession } from './kidneySession';

/** Draws colour wash and isodose lines of the dose maps in use as the panel has them set. */
export function applyKidneyDoseWash(context: HostContext, session: KidneySession): void {
  const { current, store, isodoses } = session;
  const { wash } = store.get();
  const maps = current?.doseMaps ?? [];
  // The viewer shows one map at a time: a sum has lines only. It scales NM and PT in its own way.
  const isWashShown =
    maps.length === 1 &&
    maps[0].cycle.modality === 'RTDOSE' &&
    applyDoseWash(context, maps[0].displaySetInstanceUID, wash);
  if (isWashShown !== wash.isWashShown) {
    store.update({ wash: { ...wash, isWashShown } });
  }
  if (!current || maps.length === 0 || wash.isodoseView === 'off') {
    isodoses?.show(undefined);
    return;
  }
  const ct = current.displaySet.displaySetInstanceUID;
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
