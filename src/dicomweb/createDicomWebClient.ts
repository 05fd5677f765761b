import { DosimetryError } from '../errors';
import { buildSearchUrl } from './buildSearchUrl';
import { naturalizeDicomJson } from './naturalizeDicomJson';
import { parseMultipart } from './parseMultipart';
import { postInstances } from './postInstances';
import { readFrameParts } from './readFrameParts';
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
  SearchOptions,
  SearchQuery,
} from './types';

const dicomJson = 'application/dicom+json';

/**
 * A DICOMweb client for the browser, workers and Node: QIDO-RS, WADO-RS and STOW-RS (PS3.18 10.4 to 10.6).
 *
 * Network faults and status 502, 503 and 504 are tried again with growing delays. Errors: NETWORK_FAILED, TIMEOUT,
 * CANCELLED, NOT_AUTHORIZED, STORE_REFUSED, STORE_UNCONFIRMED, SERVER_ERROR.
 */
export function createDicomWebClient(options: DicomWebClientOptions): DicomWebClient {
  const root = options.root.replace(/\/+$/, '');

  const get = <T>(
    path: string,
    accept: string,
    action: string,
    { signal }: RequestOptions,
    read: (answer: HttpAnswer) => T,
  ): Promise<T> => {
    const isOurs = path.startsWith('/');
    const url = isOurs ? root + path : path;
    const sendsCredentials = isOurs || isSameOrigin(url, root);
    const headers = { accept };
    return sendRequest(
      options,
      { url, method: 'GET', action, headers, signal, sendsCredentials },
      read,
    );
  };

  const search = (path: string, what: string, query: SearchQuery, searching: SearchOptions) =>
    get(
      buildSearchUrl(path, query, searching),
      dicomJson,
      `The search for ${what}`,
      searching,
      (answer) => naturalizeDicomJson(readJsonAnswer(answer)),
    );

  return {
    searchStudies: async (query = {}, searching = {}) =>
      search('/studies', 'studies', query, searching),

    searchSeries: async (studyInstanceUID, query = {}, searching = {}) =>
      search(`${studyPath(studyInstanceUID)}/series`, 'series', query, searching),

    searchInstances: async (
      { studyInstanceUID, seriesInstanceUID },
      query = {},
      searching = {},
    ) => {
      const series =
        studyInstanceUID && seriesInstanceUID ? `/series/${uid(seriesInstanceUID)}` : '';
      const rest =
        !studyInstanceUID && seriesInstanceUID ? { SeriesInstanceUID: seriesInstanceUID } : {};
      const path = `${studyPath(studyInstanceUID)}${series}/instances`;
      return search(path, 'images', { ...rest, ...query }, searching);
    },

    retrieveSeriesMetadata: async ({ studyInstanceUID, seriesInstanceUID }, requesting = {}) =>
      get(
        `/studies/${uid(studyInstanceUID)}/series/${uid(seriesInstanceUID)}/metadata`,
        dicomJson,
        'Reading the description of the series',
        requesting,
        (answer) => naturalizeDicomJson(readJsonAnswer(answer)),
      ),

    retrieveInstance: async (address, requesting = {}) =>
      get(
        instancePath(address),
        'multipart/related; type="application/dicom"; transfer-syntax=*',
        'Fetching the DICOM object',
        requesting,
        (answer) => readSinglePart(answer),
      ),

    retrieveFrames: async (address, frames, requesting = {}) => {
      if (frames.length === 0 || !frames.every((frame) => Number.isInteger(frame) && frame > 0)) {
        throw invalidArgument(`frames [${frames.join(', ')}] are not numbers from 1`);
      }
      return get(
        `${instancePath(address)}/frames/${frames.join(',')}`,
        'multipart/related; type="application/octet-stream"; transfer-syntax=*',
        'Fetching the pixels',
        requesting,
        ({ body, contentType }) => readFrameParts(body, contentType, frames.length),
      );
    },

    retrieveBulkData: async (uri, requesting = {}) =>
      get(
        resolveUri(uri, root),
        'multipart/related; type="application/octet-stream"; transfer-syntax=*',
        'Fetching a large value',
        requesting,
        (answer) => readSinglePart(answer),
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

/** Absolute, by the rules of URLs: "/a" begins at the server's root, "a" at the service's. */
function resolveUri(uri: string, root: string): string {
  try {
    return new URL(uri, new URL(`${root}/`, pageAddress())).href;
  } catch {
    throw invalidArgument(`"${uri}" is not an address`);
  }
}

function isSameOrigin(url: string, root: string): boolean {
  return new URL(url, pageAddress()).origin === new URL(root, pageAddress()).origin;
}

function pageAddress(): string | undefined {
  return typeof location === 'undefined' ? undefined : location.href;
}

function invalidArgument(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The request to the archive cannot be made.',
    why: `Wrong use of the client: ${why}.`,
    next: 'Report this with the steps that led to it.',
  });
}
