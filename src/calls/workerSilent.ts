import { DosimetryError } from '../errors';

/**
 * The error for a worker that no longer answers: it ended by itself, was ended by the system, ran
 * out of memory, or hangs.
 * @param who the worker as the subject of a sentence: "The background worker"
 */
export function workerSilent(who: string, limitMs: number): DosimetryError {
  return new DosimetryError('WORKER_STOPPED', {
    what: `${who} does not answer.`,
    why: `Nothing was heard of it for ${Math.round(limitMs / 1000)} s; it may have run out of memory.`,
    next: 'Your contours are unchanged. Close other studies and tabs, then try again: a new worker is started.',
  });
}
