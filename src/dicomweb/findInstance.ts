import type { NaturalDataset } from '../dicom/types';
import { getString } from '../dicom';
import { trimPaddingEnd } from '../dicom/attributes/trimPaddingEnd';
import { DosimetryError } from '../errors';
import { buildSearchUrl } from './buildSearchUrl';
import { naturalizeDicomJson } from './naturalizeDicomJson';
import { readJsonAnswer } from './readJsonAnswer';
import { sendRequest } from './sendRequest';
import type { DicomWebClientOptions } from './types';

/** Study and series are undefined where they are unknown. */
export interface InstanceToFind {
  studyInstanceUID?: string;
  seriesInstanceUID?: string;
  sopInstanceUID: string;
}

const longestSilenceMs = 10_000;
/** Large enough for an archive that ignores the query and lists a large series. */
const answerBytes = 8 << 20;
const uidForm = /^[0-9.]{1,64}$/;

/**
 * Checks whether the archive holds an instance: by a search (QIDO-RS, PS3.18 10.6) and, where that
 * does not find it, by its metadata (WADO-RS, PS3.18 10.4.1.1.2). It counts as found only where the
 * answer names its SOP Instance UID, because some servers ignore the query, and a login page
 * answers 200 to everything.
 * @returns "found", or the reason why not, as the predicate of a sentence about the archive
 * @throws DosimetryError CANCELLED
 */
export async function findInstance(
  options: DicomWebClientOptions & { signal?: AbortSignal },
  { studyInstanceUID: study, seriesInstanceUID: series, sopInstanceUID }: InstanceToFind,
): Promise<string> {
  const isKnown = uidForm.test(study ?? '') && uidForm.test(series ?? '');
  const within = isKnown ? `/studies/${study}/series/${series}` : '';
  const root = (options.searchRoot ?? options.root).replace(/\/+$/, '');
  const search = `${root}${buildSearchUrl(`${within}/instances`, { SOPInstanceUID: sopInstanceUID })}`;
  const isThis = (dataset: NaturalDataset) =>
    trimPaddingEnd(getString(dataset, 'SOPInstanceUID') ?? '') === sopInstanceUID;
  const isNamedAt = async (url: string) => (await fetchDatasets(options, url)).some(isThis);
  try {
    if (await isNamedAt(search)) {
      return 'found';
    }
  } catch (error) {
    throwIfCancelled(error);
    if (!isKnown || !isWorthAnotherWay(error)) {
      return `a search for it failed: ${wordsOf(error)}`;
    }
  }
  try {
    const isThere =
      isKnown && (await isNamedAt(`${root}${within}/instances/${sopInstanceUID}/metadata`));
    return isThere ? 'found' : 'a search does not find it';
  } catch (error) {
    throwIfCancelled(error);
    return 'a search does not find it';
  }
}

async function fetchDatasets(
  {
    signal,
    timeoutMs = longestSilenceMs,
    ...options
  }: DicomWebClientOptions & {
    signal?: AbortSignal;
  },
  url: string,
): Promise<NaturalDataset[]> {
  return sendRequest(
    { ...options, timeoutMs: Math.min(timeoutMs, longestSilenceMs), retries: 0 },
    {
      url,
      method: 'GET',
      action: 'Looking for the stored object',
      headers: { accept: 'application/dicom+json' },
      signal,
      maxAnswerBytes: answerBytes,
    },
    (answer) => naturalizeDicomJson(readJsonAnswer(answer)),
  );
}

/**
 * False where the server cannot be reached or requires a login, since a second question would give
 * the same result.
 */
function isWorthAnotherWay(error: unknown): boolean {
  return error instanceof DosimetryError && error.code === 'SERVER_ERROR';
}

function wordsOf(error: unknown): string {
  return error instanceof DosimetryError ? error.why.replace(/\.$/, '') : 'it cannot be read';
}

function throwIfCancelled(error: unknown): void {
  if (error instanceof DosimetryError && error.code === 'CANCELLED') {
    throw error;
  }
}
