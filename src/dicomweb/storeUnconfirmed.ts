import { DosimetryError } from '../errors';
import type { StoreOutcome } from './types';

/** The error for a store of which something is in doubt; undefined where nothing is. */
export function storeUnconfirmed(outcomes: readonly StoreOutcome[]): DosimetryError | undefined {
  const doubtful = outcomes.filter(({ status }) => status === 'unconfirmed');
  if (doubtful.length === 0) {
    return undefined;
  }
  const object = outcomes.length === 1 ? 'the object' : `all ${outcomes.length} objects`;
  const [{ message, sopInstanceUID }] = doubtful;
  const which =
    outcomes.length === 1
      ? ''
      : ` This holds for ${doubtful.length} of them, the first being ${sopInstanceUID}.`;
  return new DosimetryError('STORE_UNCONFIRMED', {
    what: `It is not certain that the archive stored ${object}: it did not confirm it.`,
    why: `The archive answered without an error, but ${message ?? 'named no object'}.${which}`,
    next:
      'Save as a file so that nothing is lost. Log in again, if the login may have ended, and look whether the ' +
      'archive has it before you store once more.',
  });
}
