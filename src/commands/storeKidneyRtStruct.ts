import { getString, requiredString } from '../dicom';
import { createHostDicomWebClient } from '../ohif/createHostDicomWebClient';
import { createRtStruct } from '../ohif/createRtStruct';
import type { HostContext } from '../ohif/hostTypes';
import type { KidneySession } from '../ohif/kidneySession';
import { toUserMessage } from '../ohif/toUserMessage';

/**
 * Stores the contours as RTSTRUCT by STOW-RS with the viewer's authentication and adds the new
 * series to the open study. A failure says why in the panel, which then offers to save the file.
 */
export async function storeKidneyRtStruct(
  context: HostContext,
  session: KidneySession,
): Promise<void> {
  const { store } = session;
  const { uiNotificationService } = context.servicesManager.services;
  if (store.get().exporting.status === 'storing') {
    return;
  }
  store.update({ exporting: { status: 'storing' } });
  try {
    const { dataset, part10 } = createRtStruct(context, session);
    await createHostDicomWebClient(context).storeInstances([new Uint8Array(part10)]);
    const description = getString(dataset, 'SeriesDescription') ?? 'RTSTRUCT';
    const listed = await showInStudy(
      context,
      requiredString(dataset, 'StudyInstanceUID'),
      requiredString(dataset, 'SeriesInstanceUID'),
    );
    store.update({ exporting: { status: 'stored', description, listed } });
    uiNotificationService.show({
      title: 'RTSTRUCT stored',
      message: `"${description}" is in the archive, unapproved.`,
      type: 'success',
    });
  } catch (error) {
    const message = toUserMessage(error);
    store.update({ exporting: { status: 'failed', message } });
    uiNotificationService.show({
      title: message.what,
      message: `${message.why} ${message.next}`,
      type: 'error',
    });
  }
}

/**
 * Has the viewer read the new series from the archive, so that it is listed and opens as any other.
 *
 * @returns false where the viewer could not: the object is stored all the same
 */
async function showInStudy(
  { extensionManager }: HostContext,
  studyInstanceUID: string,
  seriesInstanceUID: string,
): Promise<boolean> {
  const dataSource = extensionManager.getActiveDataSource()[0];
  const forgetStudy = () => {
    // The host keeps answers under "<source name>:<study>" but forgets them under "<study>".
    const name = dataSource.getConfig?.()?.name;
    dataSource.deleteStudyMetadataPromise?.(studyInstanceUID);
    dataSource.deleteStudyMetadataPromise?.(`${name}:${studyInstanceUID}`);
  };
  forgetStudy();
  try {
    await dataSource.retrieve.series.metadata({
      StudyInstanceUID: studyInstanceUID,
      filters: { seriesInstanceUID },
    });
    return true;
  } catch {
    return false;
  } finally {
    // What it keeps now is this one series; opening the study again must read all of it.
    forgetStudy();
  }
}
