import type { NaturalDataset } from '../dicom/types';
import { buildMultipart } from './buildMultipart';
import { naturalizeDicomJson } from './naturalizeDicomJson';
import { readJsonAnswer } from './readJsonAnswer';
import { readStoreResponse } from './readStoreResponse';
import { readStoreUids } from './readStoreUids';
import { sendRequest, type HttpAnswer } from './sendRequest';
import type { DicomWebClientOptions, StoreOutcome } from './types';

export interface StoreTarget extends DicomWebClientOptions {
  /** Of the studies resource, or of one study. */
  url: string;
  signal?: AbortSignal;
}

/**
 * One STOW-RS request (PS3.18 10.5) with all the files.
 *
 * @returns one outcome a file, in their order
 * @throws DosimetryError NOT_DICOM before anything is sent; STORE_REFUSED where the server refuses the request as a
 *   whole; otherwise as sendRequest
 */
export async function postInstances(
  { url, signal, ...options }: StoreTarget,
  files: readonly Uint8Array[],
): Promise<StoreOutcome[]> {
  const sent = files.map(readStoreUids);
  const { body, contentType } = buildMultipart(
    files.map((file) => ({ contentType: 'application/dicom', body: file })),
  );
  return sendRequest(
    options,
    {
      url,
      method: 'POST',
      action: 'Storing in the archive',
      headers: { accept: 'application/dicom+json', 'content-type': contentType },
      body,
      signal,
      accepts: (status, type) => status === 409 && isJson(type),
    },
    (answer) =>
      readStoreResponse(readDataset(answer), {
        sent,
        status: answer.status,
        isRepeated: answer.attempt > 1,
      }),
  );
}

/** An empty data set where the server sent none that can be read. */
function readDataset(answer: HttpAnswer): NaturalDataset {
  if (!isJson(answer.contentType)) {
    return {};
  }
  const json = readJsonAnswer(answer);
  return naturalizeDicomJson(Array.isArray(json) ? json : [json])[0] ?? {};
}

function isJson(contentType: string): boolean {
  return /^[^;]*json/i.test(contentType);
}
