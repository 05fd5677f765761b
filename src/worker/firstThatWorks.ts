import { DosimetryError, toDosimetryError } from '../errors';
import type { ErrorCode } from '../errors';
import type { BackEndGroup } from './groupBackEnds';

/** Errors that another back end may avoid; all others are caused by the CT or the model. */
const backEndFailures: ReadonlySet<ErrorCode> = new Set([
  'ENGINE_FAILED',
  'OUT_OF_MEMORY',
  'MODEL_UNAVAILABLE',
  'MODEL_MISMATCH',
  'NETWORK_FAILED',
  'TIMEOUT',
  'NOT_AUTHORIZED',
  'SERVER_ERROR',
]);

/**
 * Tries groups of back ends one after the other until one gives a result. An error that every back
 * end would report ends the search.
 * @param onFailed called for each group that is given up
 * @throws DosimetryError of the last group, or the one that ended the search; INVALID_CONFIGURATION
 *   without groups
 */
export async function firstThatWorks<Result>(
  groups: readonly BackEndGroup[],
  run: (group: BackEndGroup) => Promise<Result>,
  onFailed: (group: BackEndGroup, error: DosimetryError) => void,
): Promise<Result> {
  let last: unknown = noBackEnd();
  for (const group of groups) {
    try {
      return await run(group);
    } catch (error) {
      const typed = toDosimetryError(error);
      if (!backEndFailures.has(typed.code)) {
        throw error;
      }
      onFailed(group, typed);
      last = error;
    }
  }
  throw last;
}

function noBackEnd(): DosimetryError {
  return new DosimetryError('INVALID_CONFIGURATION', {
    what: 'There is nowhere to run the networks.',
    why: 'The configuration of the site allows none of the ways that this browser has.',
    next: 'Allow "wasm" in the viewer’s configuration, or set the address of a server.',
  });
}
