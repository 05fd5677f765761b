import { DosimetryError } from '../../src/errors';

/** The error for an invalid command line. */
export function notUnderstood(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The command line was not understood.',
    why,
    next: 'Run with --help to see the options.',
  });
}
