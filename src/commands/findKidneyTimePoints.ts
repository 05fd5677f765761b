import { retrievePatientHeaders } from '../dicomweb';
import { findSessions } from '../sessions';
import type { SessionsReading } from '../sessions';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { cycleOfStudy } from '../viewer/serial/cycleOfStudy';
import { openPatient } from '../viewer/serial/openPatient';
import { isCurrent } from '../viewer/session/isCurrent';
import type { KidneySession } from '../viewer/session/kidneySession';
import { toUserMessage } from '../viewer/session/toUserMessage';

const nothing: SessionsReading = { patient: {}, cycles: [], leftOut: [], findings: [] };

/**
 * Looks through the archive for the SPECT/CT sessions of the open study's patient, by headers
 * alone. What was entered about them before stays.
 */
export async function findKidneyTimePoints(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { timePoints, store } = session;
  const { cameras } = session.configuration;
  const searchRun = timePoints.search();
  if (!searchRun) {
    return;
  }
  // Otherwise the mode was left meanwhile: nothing of this search may show up in the next one.
  const isWanted = () => isCurrent(store, { searchRun });
  try {
    const patient = openPatient(context.servicesManager.services.displaySetService);
    const archive = createHostDicomWebClient(context);
    const { datasets, notes } = await retrievePatientHeaders(archive, patient, {
      signal: searchRun.signal,
    });
    if (isWanted()) {
      const { preferredSeries } = store.get();
      const sessionsOfFiles =
        datasets.length > 0 ? findSessions(datasets, { cameras, preferredSeries }) : nothing;
      const cycleNumber = cycleOfStudy(sessionsOfFiles, patient.studyInstanceUIDs);
      timePoints.find({
        sessionsOfFiles,
        timePointHeaders: datasets,
        timePointNotes: notes,
        cycleNumber,
      });
    }
  } catch (error) {
    if (isWanted()) {
      timePoints.fail(toUserMessage(error));
    }
  }
}
