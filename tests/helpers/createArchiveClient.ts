import { createDicomWebClient } from '../../src/dicomweb';
import type {
  DicomWebClient,
  DicomWebClientOptions,
  InstanceAddress,
  SeriesAddress,
} from '../../src/dicomweb';
import { parseMultipart } from '../../src/dicomweb/parseMultipart';
import { sendRequest } from '../../src/dicomweb/sendRequest';
import type { HttpAnswer } from '../../src/dicomweb/sendRequest';
import { readFrameParts } from './readFrameParts';
import type { RetrievedFrame } from './readFrameParts';

/** The product's client, and what a viewer asks an archive for beyond it. */
export interface ArchiveClient extends DicomWebClient {
  /** @param frames 1-based; the answer is in their order */
  retrieveFrames(address: InstanceAddress, frames: readonly number[]): Promise<RetrievedFrame[]>;
  /** @param uri a BulkDataURI, absolute or relative to the root */
  retrieveBulkData(uri: string): Promise<Uint8Array>;
}

const octets = 'multipart/related; type="application/octet-stream"; transfer-syntax=*';

/**
 * Asks an archive as the product's client does, for everything that the viewer asks for as well.
 */
export function createArchiveClient(options: DicomWebClientOptions): ArchiveClient {
  const root = options.root.replace(/\/+$/, '');
  const get = <T>(path: string, accept: string, read: (answer: HttpAnswer) => T): Promise<T> => {
    const url = new URL(path, `${root}/`).href;
    const request = { url, method: 'GET' as const, action: 'The request', headers: { accept } };
    return sendRequest(options, request, read);
  };
  return {
    ...createDicomWebClient(options),
    retrieveFrames: (address, frames) =>
      get(
        `${seriesPath(address)}/instances/${address.sopInstanceUID}/frames/${frames.join(',')}`,
        octets,
        ({ body, contentType }) => readFrameParts(body, contentType, frames.length),
      ),
    retrieveBulkData: (uri) =>
      get(uri, octets, ({ body, contentType }) =>
        /^multipart\//i.test(contentType) ? parseMultipart(body, contentType)[0].body : body,
      ),
  };
}

function seriesPath({ studyInstanceUID, seriesInstanceUID }: SeriesAddress): string {
  return `studies/${studyInstanceUID}/series/${seriesInstanceUID}`;
}
