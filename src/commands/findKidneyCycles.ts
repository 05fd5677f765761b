import { retrieveStoredCycles } from '../viewer/cycles/retrieveStoredCycles';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { publishReport } from '../viewer/report/publishReport';
import { openPatient } from '../viewer/serial/openPatient';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

/**
 * Looks through the archive for stored doses of the open study's patient, for the table of all
 * cycles. A failure says why in the panel; what was found before stays.
 */
export async function findKidneyCycles(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { cycles, store, configuration } = session;
  const cycleSearchRun = cycles.search();
  if (!cycleSearchRun) {
    return;
  }
  // Otherwise the mode was left meanwhile: nothing of this search may show up in the next one.
  const isWanted = () => isCurrent(store, { cycleSearchRun });
  try {
    const patient = openPatient(context.servicesManager.services.displaySetService);
    const found = await retrieveStoredCycles(createHostDicomWebClient(context), patient, {
      radiobiology: configuration.radiobiology,
      openStudyUIDs: patient.studyInstanceUIDs,
      signal: cycleSearchRun.signal,
    });
    if (isWanted()) {
      cycles.find(found);
      publishReport(session);
    }
  } catch (error) {
    if (isWanted()) {
      cycles.fail(toUserMessage(error));
    }
  }
}
