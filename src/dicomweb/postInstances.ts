import { buildMultipart } from './buildMultipart';
import { confirmStored } from './confirmStored';
import { readStoreAnswer } from './readStoreAnswer';
import { readStoreResponse } from './readStoreResponse';
import { readStoreUids } from './readStoreUids';
import { sendRequest } from './sendRequest';
import type { DicomWebClientOptions, StoreOutcome } from './types';

export interface StoreTarget extends DicomWebClientOptions {
  /** URL of the studies resource, or of one study. */
  url: string;
  signal?: AbortSignal;
}

const duplicateSopInstance = 0x0111;
/** Space for the answer: a store response takes about 500 bytes per instance. */
const answerBytes = 1 << 20;
const answerBytesAnInstance = 1 << 14;

/**
 * Sends all files in one STOW-RS request (PS3.18 10.5). Instances that the answer does not name as
 * stored are searched for in the archive: only what the answer names or a search finds counts as
 * stored.
 * @returns one outcome per file, in their order
 * @throws DosimetryError NOT_DICOM before anything is sent; STORE_REFUSED where the server refuses
 *   the request as a whole; otherwise as sendRequest
 */
export async function postInstances(
  { url, signal, ...options }: StoreTarget,
  files: readonly Uint8Array[],
): Promise<StoreOutcome[]> {
  const sent = files.map(readStoreUids);
  const { body, contentType } = buildMultipart(
    files.map((file) => ({ contentType: 'application/dicom', body: file })),
  );
  const { outcomes, isRepeated } = await sendRequest(
    options,
    {
      url,
      method: 'POST',
      action: 'Storing in the archive',
      headers: { accept: 'application/dicom+json', 'content-type': contentType },
      body,
      signal,
      accepts: (status, type) => status === 409 && /json|xml|multipart\//i.test(type),
      maxAnswerBytes: answerBytes + files.length * answerBytesAnInstance,
    },
    (answer) => ({
      outcomes: readStoreResponse(readStoreAnswer(answer), { sent, status: answer.status }),
      // An earlier attempt may have reached the archive although its answer was lost.
      isRepeated: answer.attempt > 1,
    }),
  );
  const isDoubtful = ({ status, failureReason }: StoreOutcome) =>
    status === 'unconfirmed' || (isRepeated && failureReason === duplicateSopInstance);
  return confirmStored({ ...options, signal }, files, outcomes, isDoubtful);
}
