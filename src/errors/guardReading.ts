import { DosimetryError } from './DosimetryError';

/**
 * The guard at the door of a reader: typed errors pass, anything else that a hostile or damaged
 * file provokes becomes UNEXPECTED and names the stage. Works for plain and for asynchronous
 * readers.
 * @param stage what was being done, as it follows "while": "reading the pixels"
 */
export function guardReading<T>(stage: string, read: () => T): T {
  try {
    const result = read();
    return result instanceof Promise ? (result.catch((error) => fail(stage, error)) as T) : result;
  } catch (error) {
    return fail(stage, error);
  }
}

function fail(stage: string, error: unknown): never {
  if (error instanceof DosimetryError) {
    throw error;
  }
  throw new DosimetryError('UNEXPECTED', {
    what: `The file could not be read: an unexpected error came while ${stage}.`,
    why: `The program reported: ${error instanceof Error ? error.message : String(error)}.`,
    next: 'The file is probably damaged: export it again; if it happens again, report it with this text.',
    cause: error,
  });
}
