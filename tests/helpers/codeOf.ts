import { DosimetryError } from '../../src/errors';

/**
 * The code of the typed error that some work gives; "no error", or "untyped: ..." for any other
 * one.
 */
export function codeOf(work: () => unknown): string {
  try {
    work();
    return 'no error';
  } catch (error) {
    return error instanceof DosimetryError ? error.code : `untyped: ${String(error)}`;
  }
}
