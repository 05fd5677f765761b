import { DosimetryError } from '../errors';

/**
 * A worker that no longer answers: ended by itself or by the system, out of memory, or stuck.
 *
 * @param who as a sentence begins with it: "The background worker"
 */
export function workerSilent(who: string, limitMs: number): DosimetryError {
  return new DosimetryError('WORKER_STOPPED', {
    what: `${who} does not answer.`,
    why: `Nothing was heard of it for ${Math.round(limitMs / 1000)} s; it may have run out of memory.`,
    next: 'Your contours are unchanged. Close other studies and tabs, then try again: a new worker is started.',
  });
}
