import { DosimetryError } from './DosimetryError';
import { toDosimetryError } from './toDosimetryError';

/**
 * The same error with the name of the file that it is about in front, unless it names it already.
 */
export function inFile(file: string, error: unknown): DosimetryError {
  const typed = toDosimetryError(error);
  if (typed.message.includes(file)) {
    return typed;
  }
  return new DosimetryError(typed.code, {
    what: `${file}: ${typed.what}`,
    why: typed.why,
    next: typed.next,
    cause: typed,
  });
}
