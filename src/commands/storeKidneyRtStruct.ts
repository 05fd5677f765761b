import { createRtStruct } from '../viewer/contours/createRtStruct';
import { createHostDicomWebClient } from '../viewer/host/createHostDicomWebClient';
import type { HostContext } from '../viewer/host/hostTypes';
import { showInStudy } from '../viewer/host/showInStudy';
import { showStoringFailed } from '../viewer/report/showStoringFailed';
import type { KidneySession } from '../viewer/session/kidneySession';

/**
 * Stores the contours as RTSTRUCT by STOW-RS with the viewer's authentication and adds the new
 * series to the open study. A failure says why in the panel, which then offers to save the file.
 */
export async function storeKidneyRtStruct(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { exporting } = session;
  const { uiNotificationService } = context.servicesManager.services;
  if (!exporting.startStoring()) {
    return;
  }
  try {
    const written = await createRtStruct(context, session);
    const { studyInstanceUID, seriesInstanceUID, seriesDescription: description } = written;
    await createHostDicomWebClient(context).storeInstances([written.part10]);
    const listed = await showInStudy(context, studyInstanceUID, seriesInstanceUID);
    exporting.stored(description, listed);
    uiNotificationService.show({
      title: 'RTSTRUCT stored',
      message: `"${description}" is in the archive, unapproved.`,
      type: 'success',
    });
  } catch (error) {
    showStoringFailed(context, session, error);
  }
}
