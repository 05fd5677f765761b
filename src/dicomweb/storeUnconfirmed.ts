import { DosimetryError } from '../errors';
import type { StoreOutcome } from './types';

/** The error for a store in which some instances are in doubt; undefined where none is. */
export function storeUnconfirmed(outcomes: readonly StoreOutcome[]): DosimetryError | undefined {
  const doubtful = outcomes.filter(({ status }) => status === 'unconfirmed');
  if (doubtful.length === 0) {
    return undefined;
  }
  const [{ message, sopInstanceUID }] = doubtful;
  const isOne = outcomes.length === 1;
  const objects = isOne ? 'the object' : `the ${outcomes.length} objects`;
  const them = isOne
    ? 'it'
    : doubtful.length === outcomes.length
      ? 'any of them'
      : `${doubtful.length} of them`;
  const which = isOne ? '' : ` The first in doubt is ${sopInstanceUID}.`;
  return new DosimetryError('STORE_UNCONFIRMED', {
    what: `It is not certain that the archive stored ${objects}: it did not confirm ${them}.`,
    why: `The archive answered without an error, but ${message ?? 'named no object'}.${which}`,
    next:
      'Save as a file so that nothing is lost. Log in again, if the login may have ended, and look whether the ' +
      `archive has ${isOne ? 'it' : 'them'} before you store once more.`,
  });
}
