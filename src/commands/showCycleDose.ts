import type { HostContext } from '../viewer/host/hostTypes';
import { lieInOneFrame } from '../viewer/serial/lieInOneFrame';
import { serialDoseId } from '../viewer/serial/serialDoseId';
import type { KidneySession } from '../viewer/session/kidneySession';
import { selectKidneyDoseMap } from './selectKidneyDoseMap';

/**
 * Takes a computed dose as the current dose map, if it lies on the CT that is shown. One that was
 * in use already is measured anew while its numbers stay in sight.
 */
export async function showCycleDose(
  context: HostContext,
  session: KidneySession,
  cycle: number,
): Promise<void> {
  const { serialDoses, contours, selectedDoseUIDs } = session.store.get();
  const dose = serialDoses[cycle];
  if (!dose || !lieInOneFrame(dose.volume, contours?.ct.volume)) {
    return;
  }
  const id = serialDoseId(cycle);
  const isInUse = selectedDoseUIDs.includes(id);
  await selectKidneyDoseMap(context, session, {
    displaySetInstanceUIDs: isInUse ? selectedDoseUIDs : [id],
    keepsNumbers: isInUse,
  });
}
