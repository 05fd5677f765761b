import type { NaturalDataset } from '../../src/dicom/types';
import { createDicomWebClient } from '../../src/dicomweb';
import type {
  DicomWebClient,
  DicomWebClientOptions,
  InstanceAddress,
  SearchQuery,
  SeriesAddress,
} from '../../src/dicomweb';
import { buildSearchUrl } from '../../src/dicomweb/buildSearchUrl';
import { naturalizeDicomJson } from '../../src/dicomweb/naturalizeDicomJson';
import { parseMultipart } from '../../src/dicomweb/parseMultipart';
import { readJsonAnswer } from '../../src/dicomweb/readJsonAnswer';
import { sendRequest } from '../../src/dicomweb/sendRequest';
import type { HttpAnswer } from '../../src/dicomweb/sendRequest';
import { readFrameParts } from './readFrameParts';
import type { RetrievedFrame } from './readFrameParts';

/** The product's client, and what a viewer asks an archive for beyond it. */
export interface ArchiveClient extends DicomWebClient {
  searchStudies(query?: SearchQuery): Promise<NaturalDataset[]>;
  searchSeries(studyInstanceUID: string, query: SearchQuery): Promise<NaturalDataset[]>;
  retrieveSeriesMetadata(address: SeriesAddress): Promise<NaturalDataset[]>;
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
  const getDatasets = (path: string) =>
    get(path, 'application/dicom+json', (answer) => naturalizeDicomJson(readJsonAnswer(answer)));
  return {
    ...createDicomWebClient(options),
    searchStudies: (query = {}) => getDatasets(buildSearchUrl('studies', query)),
    searchSeries: (study, query) => getDatasets(buildSearchUrl(`studies/${study}/series`, query)),
    retrieveSeriesMetadata: (address) => getDatasets(`${seriesPath(address)}/metadata`),
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
