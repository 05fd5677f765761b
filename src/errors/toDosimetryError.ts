import { DosimetryError } from './DosimetryError';

/** Wraps anything thrown so that callers always hold a typed error; typed errors pass unchanged. */
export function toDosimetryError(error: unknown): DosimetryError {
  if (error instanceof DosimetryError) {
    return error;
  }
  const text = error instanceof Error ? error.message : String(error);
  return new DosimetryError('UNEXPECTED', {
    what: 'An unexpected error stopped the work.',
    why: `The program reported: ${text}.`,
    next: 'Try again; if it happens again, report it with this text.',
    cause: error,
  });
}
