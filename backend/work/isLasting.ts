import type { ErrorCode } from '../../src/errors';

/** What may be over the next time; anything else lies in the images, the rules or a refusal. */
const passing: ReadonlySet<ErrorCode> = new Set([
  'NETWORK_FAILED',
  'TIMEOUT',
  'SERVER_ERROR',
  'STORE_UNCONFIRMED',
  'OUT_OF_MEMORY',
  'ENGINE_FAILED',
  'WORKER_STOPPED',
  'OUTPUT_FAILED',
  'UNEXPECTED',
]);

/** Whether a further attempt would fail in the same way: a rejection is not retried for ever. */
export function isLasting(code: ErrorCode): boolean {
  return !passing.has(code);
}
