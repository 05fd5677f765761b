import { readJsonAnswer } from '../../../src/dicomweb/readJsonAnswer';
import { sendRequest } from '../../../src/dicomweb/sendRequest';
import type { HostContext } from '../../../src/viewer/host/hostTypes';
import type { SeriesAnswer } from '../../../src/worklist';

/** Of some thousand series. */
const mostBytes = 16 << 20;
/** Description, date and time of a series, by their tags: all services know these. */
const fields = '0008103E,00080021,00080031';

/**
 * The series of a study by one QIDO-RS request (PS3.18 10.6), with the viewer's authentication. It
 * is not repeated: a list of studies is no place to wait.
 * @returns undefined where the data source is no DICOMweb service
 * @throws DosimetryError NETWORK_FAILED, TIMEOUT, NOT_AUTHORIZED, SERVER_ERROR
 */
export async function searchSeries(
  { servicesManager, extensionManager }: HostContext,
  studyInstanceUID: string,
): Promise<SeriesAnswer[] | undefined> {
  const root = extensionManager.getActiveDataSource()[0]?.getConfig?.()?.qidoRoot;
  if (!root || !/^[0-9.]{1,64}$/.test(studyInstanceUID)) {
    return undefined;
  }
  const { userAuthenticationService } = servicesManager.services;
  const url = `${root.replace(/\/+$/, '')}/studies/${studyInstanceUID}/series?includefield=${fields}`;
  const answer = await sendRequest(
    {
      root,
      retries: 0,
      getHeaders: () => userAuthenticationService.getAuthorizationHeader() ?? {},
    },
    {
      url: new URL(url, globalThis.location.href).href,
      method: 'GET',
      action: 'The search for series',
      headers: { accept: 'application/dicom+json' },
      maxAnswerBytes: mostBytes,
    },
    readJsonAnswer,
  );
  return Array.isArray(answer) ? (answer as SeriesAnswer[]) : [];
}
