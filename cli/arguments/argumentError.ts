import { DosimetryError } from '../../src/errors';

/** Converts an error of Node's `parseArgs` to an error that points to --help. */
export function argumentError(cause: unknown): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    // Node ends some of its messages with a full stop.
    what: `${(cause as Error).message.replace(/\.$/, '')}.`,
    why: '',
    next: 'See --help.',
    cause,
  });
}
