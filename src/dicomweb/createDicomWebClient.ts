import { DosimetryError } from '../errors';
import { buildSearchUrl } from './buildSearchUrl';
import { naturalizeDicomJson } from './naturalizeDicomJson';
import { parseMultipart } from './parseMultipart';
import { postInstances } from './postInstances';
import { readJsonAnswer } from './readJsonAnswer';
import { sendRequest, type HttpAnswer } from './sendRequest';
import { storeEach } from './storeEach';
import { storeRefused } from './storeRefused';
import { storeUnconfirmed } from './storeUnconfirmed';
import type {
  DicomWebClient,
  DicomWebClientOptions,
  InstanceAddress,
  RequestOptions,
} from './types';

const dicomJson = 'application/dicom+json';
/** Headers of several thousand images. */
const headerBytes = 128 << 20;

/**
 * A DICOMweb client for the browser, workers and Node: QIDO-RS, WADO-RS and STOW-RS (PS3.18 10.4 to
 * 10.6).
 *
 * Network faults and status 502, 503 and 504 are tried again with growing delays. Errors:
 * NETWORK_FAILED, TIMEOUT, CANCELLED, NOT_AUTHORIZED, STORE_REFUSED, STORE_UNCONFIRMED,
 * SERVER_ERROR.
 */
export function createDicomWebClient(options: DicomWebClientOptions): DicomWebClient {
  const root = options.root.replace(/\/+$/, '');
  const searchRoot = (options.searchRoot ?? options.root).replace(/\/+$/, '');

  const getDatasets = (url: string, action: string, { signal }: RequestOptions) =>
    sendRequest(
      options,
      {
        url,
        method: 'GET',
        action,
        headers: { accept: dicomJson },
        signal,
        maxAnswerBytes: headerBytes,
      },
      (answer) => naturalizeDicomJson(readJsonAnswer(wholeAnswer(answer, action))),
    );

  const get = <T>(
    path: string,
    accept: string,
    action: string,
    { signal, maxBytes }: RequestOptions,
    read: (answer: HttpAnswer) => T,
  ): Promise<T> =>
    sendRequest(
      options,
      {
        url: root + path,
        method: 'GET',
        action,
        headers: { accept },
        signal,
        maxAnswerBytes: maxBytes,
      },
      read,
    );

  return {
    searchStudies: async (query = {}, requesting = {}) =>
      getDatasets(
        searchRoot + buildSearchUrl('/studies', query),
        'The search for studies',
        requesting,
      ),

    searchSeries: async (studyInstanceUID, query = {}, requesting = {}) =>
      getDatasets(
        searchRoot + buildSearchUrl(`${studyPath(studyInstanceUID)}/series`, query),
        'The search for series',
        requesting,
      ),

    retrieveSeriesMetadata: async ({ studyInstanceUID, seriesInstanceUID }, requesting = {}) =>
      getDatasets(
        `${root}${studyPath(studyInstanceUID)}/series/${uid(seriesInstanceUID)}/metadata`,
        'Fetching the headers of a series',
        requesting,
      ),

    searchInstances: async (
      { studyInstanceUID, seriesInstanceUID },
      query = {},
      requesting = {},
    ) => {
      const series =
        studyInstanceUID && seriesInstanceUID ? `/series/${uid(seriesInstanceUID)}` : '';
      const rest =
        !studyInstanceUID && seriesInstanceUID ? { SeriesInstanceUID: seriesInstanceUID } : {};
      const path = `${studyPath(studyInstanceUID)}${series}/instances`;
      return get(
        buildSearchUrl(path, { ...rest, ...query }),
        dicomJson,
        'The search for images',
        requesting,
        (answer) => naturalizeDicomJson(readJsonAnswer(answer)),
      );
    },

    retrieveInstance: async (address, requesting = {}) =>
      get(
        instancePath(address),
        'multipart/related; type="application/dicom"; transfer-syntax=*',
        'Fetching the DICOM object',
        requesting,
        (answer) =>
          readSinglePart(wholeAnswer(answer, 'Fetching the DICOM object', requesting.maxBytes)),
      ),

    storeInstances: async (files, { studyInstanceUID, allowPartial, signal } = {}) => {
      if (files.length === 0) {
        throw invalidArgument('there is nothing to store');
      }
      const path = `/studies${studyInstanceUID ? `/${uid(studyInstanceUID)}` : ''}`;
      const target = { ...options, url: root + path, signal };
      const outcomes = await storeEach(files, (some) => postInstances(target, some));
      const failure = storeRefused(outcomes) ?? storeUnconfirmed(outcomes);
      if (failure && !allowPartial) {
        throw failure;
      }
      return outcomes;
    },
  };
}

function wholeAnswer(answer: HttpAnswer, action: string, maxBytes = headerBytes): HttpAnswer {
  if (answer.isCut) {
    throw new DosimetryError('TOO_LARGE', {
      what: `${action} gave more than can be read.`,
      why: `The answer is longer than ${(maxBytes / 1e6).toFixed(1)} MB.`,
      next: 'Check that the archive gives what it is asked for, and no more.',
    });
  }
  return answer;
}

function studyPath(studyInstanceUID: string | undefined): string {
  return studyInstanceUID ? `/studies/${uid(studyInstanceUID)}` : '';
}

function instancePath(address: InstanceAddress): string {
  const { studyInstanceUID, seriesInstanceUID, sopInstanceUID } = address;
  return `/studies/${uid(studyInstanceUID)}/series/${uid(seriesInstanceUID)}/instances/${uid(sopInstanceUID)}`;
}

function uid(value: string): string {
  if (!/^[0-9.]{1,64}$/.test(value)) {
    throw invalidArgument(`"${value}" is not a UID (PS3.5 9.1)`);
  }
  return value;
}

function readSinglePart({ body, contentType }: HttpAnswer): Uint8Array {
  if (!/^\s*multipart\//i.test(contentType)) {
    return body;
  }
  const parts = parseMultipart(body, contentType);
  if (parts.length !== 1) {
    throw new DosimetryError('SERVER_ERROR', {
      what: 'The answer of the server cannot be used.',
      why: `One object was asked for, and ${parts.length} came.`,
      next: 'Try again; if it happens again, tell the administrator of the archive.',
    });
  }
  return parts[0].body;
}

function invalidArgument(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The request to the archive cannot be made.',
    why: `Wrong use of the client: ${why}.`,
    next: 'Report this with the steps that led to it.',
  });
}
