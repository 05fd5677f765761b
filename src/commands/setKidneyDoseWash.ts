import type { HostContext } from '../viewer/host/hostTypes';
import { applyKidneyDoseWash } from '../viewer/overlay/applyKidneyDoseWash';
import type { KidneySession } from '../viewer/session/kidneySession';
import type { DoseWashState } from '../viewer/session/slices/pictureSlice';

/** Changes colour wash and isodose lines on the images. */
export function setKidneyDoseWash(
  context: HostContext,
  session: KidneySession,
  change: Partial<Omit<DoseWashState, 'isWashShown'>>,
): void {
  session.picture.setWash(change);
  applyKidneyDoseWash(context, session);
}
