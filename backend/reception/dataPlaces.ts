import { createHash } from 'node:crypto';
import path from 'node:path';

/** UIDs of PS3.5 9.1; nothing else becomes part of a path or of a message. */
const uid = /^(0|[1-9]\d*)(\.(0|[1-9]\d*))+$/;

export function isUid(text: string | undefined): text is string {
  return text !== undefined && text.length <= 64 && uid.test(text);
}

/**
 * Folders and files are named by digests of what they hold: a name that came over the network never
 * becomes a path.
 */
export function digestName(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

/** Where things are in the data folder. */
export const dataPlaces = {
  arriving: (data: string) => path.join(data, 'arriving'),
  patient: (patientKey: string) => path.join('patients', patientKey),
  series: (patientKey: string, seriesKey: string) => path.join('patients', patientKey, seriesKey),
  allResults: (data: string) => path.join(data, 'results'),
  results: (data: string, jobId: string) => path.join(data, 'results', jobId),
} as const;
