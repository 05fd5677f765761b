import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { findStructures } from '../viewer/serial/findStructures';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import { shownCycle } from '../viewer/session/selectors/shownCycle';
import { toUserMessage } from '../viewer/session/toUserMessage';

/** Looks for what was drawn on the CTs of the shown cycle besides the kidneys. */
export async function findKidneyStructures(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { store, serial } = session;
  const cycle = shownCycle(store.get());
  const structureSearch = cycle && serial.lookForStructures();
  if (!structureSearch) {
    return;
  }
  // Otherwise the mode was left meanwhile.
  const isWanted = () => isCurrent(store, { structureSearch });
  try {
    const archive = createHostDicomWebClient(context);
    const { signal } = structureSearch;
    const found = await findStructures(session, archive, cycle.sessions, signal);
    if (isWanted()) {
      serial.foundStructures(found);
    }
  } catch (error) {
    if (isWanted()) {
      serial.fail(toUserMessage(error));
      serial.foundStructures({});
    }
  }
}
