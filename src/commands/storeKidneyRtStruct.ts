import { createRtStruct } from '../viewer/contours/createRtStruct';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { showInStudy } from '../viewer/host/showInStudy';
import { refreshMeasurement } from '../viewer/measuring/refreshMeasurement';
import { showStoringFailed } from '../viewer/report/showStoringFailed';
import { noteStored } from '../viewer/saved/noteStored';
import type { KidneySession } from '../viewer/session/kidneySession';
import { currentVerdict } from '../viewer/session/selectors/currentVerdict';
import { unstoredParts } from '../viewer/session/selectors/unstoredParts';
import { hostWords } from '../viewer/words/hostWords';

const stateTexts = {
  APPROVED: 'export.approved',
  REJECTED: 'export.rejected',
  UNAPPROVED: 'export.unapproved',
} as const;

/**
 * Stores the contours as RTSTRUCT by STOW-RS with the viewer's authentication and adds the new
 * series to the open study. A failure says why in the panel, which then offers to save the file.
 */
export async function storeKidneyRtStruct(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { exporting, review, store } = session;
  const { uiNotificationService } = context.servicesManager.services;
  if (!exporting.startStoring()) {
    return;
  }
  try {
    // Also of the stroke before: what is stored has to be what is said of it.
    await refreshMeasurement(context, session);
    const parts = unstoredParts(store.get());
    const verdict = currentVerdict(store.get());
    const written = await createRtStruct(context, session);
    const { studyInstanceUID, seriesInstanceUID, seriesDescription: description } = written;
    await createHostDicomWebClient(context).storeInstances([written.part10]);
    review.follow({ rtStruct: written.reference });
    await noteStored(session, parts);
    const listed = await showInStudy(context, studyInstanceUID, seriesInstanceUID);
    exporting.stored(description, listed, verdict?.status);
    const { t } = hostWords();
    uiNotificationService.show({
      title: t('export.rtstructStored'),
      message: t('export.inArchiveState', {
        description,
        state: t(stateTexts[verdict?.status ?? 'UNAPPROVED']),
      }),
      type: 'success',
    });
  } catch (error) {
    showStoringFailed(context, session, error);
  }
}
