import path from 'node:path';
import { isUid } from '../reception/dataPlaces';
import type { JobTask, ProductKind } from './job';

const kinds: Record<ProductKind, true> = { rtstruct: true, seg: true, dose: true };

/**
 * Whether what a Redis server gives as a job is one of ours. Whoever can write there must not make
 * a worker read or write beside its data folder, nor end the list of all jobs.
 */
export function isSoundJob(id: unknown, task: unknown): boolean {
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || typeof task !== 'object') {
    return false;
  }
  const { folder, studyInstanceUID, seriesInstanceUID, make, send, ...rest } = (task ??
    {}) as Partial<Record<keyof JobTask, unknown>>;
  return (
    isInside(folder) &&
    [studyInstanceUID, seriesInstanceUID].every((uid) => isText(uid) && isUid(uid)) &&
    Array.isArray(make) &&
    make.every((kind) => isText(kind) && Object.hasOwn(kinds, kind)) &&
    Array.isArray(send) &&
    send.every(isText) &&
    [rest.rule, rest.callingAeTitle, rest.receivedAt].every(isText) &&
    Number.isFinite(Date.parse(String(rest.receivedAt)))
  );
}

/** A folder below another one, whichever that is. */
function isInside(folder: unknown): boolean {
  return (
    isText(folder) &&
    folder !== '' &&
    !path.isAbsolute(folder) &&
    path.normalize(folder) === folder &&
    folder.split(path.sep)[0] !== '..'
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
