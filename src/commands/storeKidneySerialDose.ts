import { plainDataset } from '../dicom/attributes/plainDataset';
import { DosimetryError } from '../errors';
import { productIdentity } from '../productIdentity';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { showInStudy } from '../viewer/host/showInStudy';
import { showStoringFailed } from '../viewer/report/showStoringFailed';
import { lieInOneFrame } from '../viewer/serial/lieInOneFrame';
import { serialDoseTitle } from '../viewer/serial/serialDoseTitle';
import { noteStored } from '../viewer/saved/noteStored';
import type { KidneySession } from '../viewer/session/kidneySession';
import { currentVerdict } from '../viewer/session/selectors/currentVerdict';
import { unstoredParts } from '../viewer/session/selectors/unstoredParts';
import type { SessionState } from '../viewer/session/sessionState';
import { hostWords } from '../viewer/words/hostWords';

/**
 * Stores the dose of the cycle that is shown as RTDOSE by STOW-RS, with how it was made, and adds
 * the new series to the open study. A failure says why in the panel.
 */
export async function storeKidneySerialDose(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { exporting, store } = session;
  const { uiNotificationService } = context.servicesManager.services;
  if (!exporting.startStoring()) {
    return;
  }
  try {
    const { dose, ct, materials } = requireDose(store.get());
    const { summary, volume } = dose;
    const parts = unstoredParts(store.get());
    const holdsAllWork = !hasWorkOnContours(store.get());
    const written = await session.client.jobs.run('writeRtDose', {
      volume,
      reference: plainDataset(ct.dataset),
      software: productIdentity,
      summary,
      sourceImages: summary.timePoints
        .filter(({ isUsed }) => isUsed)
        .flatMap(({ id }) => materials[id]?.sources ?? []),
      seriesDescription: `Absorbed dose, ${serialDoseTitle(summary)}`,
      tissueHeterogeneityCorrection: ['WATER'],
    });
    await createHostDicomWebClient(context).storeInstances([written.part10]);
    if (holdsAllWork) {
      await noteStored(session, parts);
    }
    const { studyInstanceUID, seriesInstanceUID, seriesDescription: description } = written;
    const listed = await showInStudy(context, studyInstanceUID, seriesInstanceUID);
    exporting.stored(description, listed);
    const { t } = hostWords();
    uiNotificationService.show({
      title: t('export.doseStored'),
      message: t('export.inArchive', { description }),
      type: 'success',
    });
  } catch (error) {
    showStoringFailed(context, session, error);
  }
}

/** What an RTDOSE does not hold, unlike time points and entries: edits, statements, a verdict. */
function hasWorkOnContours(state: SessionState): boolean {
  const { contours, statements, firstReading } = state;
  return (
    contours?.measurement.isEdited() === true ||
    Object.keys(statements).length > 0 ||
    firstReading !== undefined ||
    currentVerdict(state) !== undefined
  );
}

/** @throws DosimetryError NOTHING_TO_EXPORT */
function requireDose({ serialDoses, cycleNumber, contours, materials }: SessionState) {
  const dose = serialDoses[cycleNumber];
  const isOnCt = dose && lieInOneFrame(dose.volume, contours?.ct.volume);
  if (!dose || dose.isMapBehind || !contours || !isOnCt) {
    throw new DosimetryError('NOTHING_TO_EXPORT', {
      what: 'There is no dose to store.',
      why: dose?.isMapBehind
        ? 'The dose map is being computed anew.'
        : 'No dose of this cycle lies on the CT that is shown.',
      next: 'Compute the dose, and wait until it is there.',
    });
  }
  return { dose, ct: contours.ct, materials };
}
