import { applyKidneyDoseWash } from '../ohif/applyKidneyDoseWash';
import type { HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import type { DoseWashState } from '../ohif/pictureSlice';

/** Changes colour wash and isodose lines on the images. */
export function setKidneyDoseWash(
  context: HostContext,
  session: KidneySession,
  change: Partial<Omit<DoseWashState, 'isWashShown'>>,
): void {
  session.picture.setWash(change);
  applyKidneyDoseWash(context, session);
}
