import { DosimetryError } from '../src/errors';

/** @param what the port, as the first words of a sentence */
export function portNotOpened(what: string, cause: Error): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: `${what} cannot be opened.`,
    why: `${cause.message}.`,
    next: 'End the program that uses it, or choose another port.',
    cause,
  });
}
