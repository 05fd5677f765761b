import { DosimetryError } from '../../src/errors';

/** The typed error that some work gives; the test fails where it gives none, or another one. */
export function errorOf(work: () => unknown): DosimetryError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DosimetryError);
    return error as DosimetryError;
  }
  throw new Error('nothing was thrown');
}
