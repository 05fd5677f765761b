import { toDosimetryError } from '../errors';
import type { ErrorDetails } from '../worker/engineCalls';

/** The parts of an error that survive postMessage. */
export function errorDetails(error: unknown): ErrorDetails {
  const { code, what, why, next } = toDosimetryError(error);
  return { code, what, why, next };
}
