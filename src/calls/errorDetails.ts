import { toDosimetryError } from '../errors';
import type { DosimetryError } from '../errors';

/** A DosimetryError in the form in which it is sent between threads or machines. */
export type ErrorDetails = Pick<DosimetryError, 'code' | 'what' | 'why' | 'next'>;

/** The parts of an error that survive postMessage. */
export function errorDetails(error: unknown): ErrorDetails {
  const { code, what, why, next } = toDosimetryError(error);
  return { code, what, why, next };
}
