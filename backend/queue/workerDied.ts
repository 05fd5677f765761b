import type { JobFailure } from './job';

/** Failure of a job whose workers ended in the middle of it, time after time. */
export function workerDied(deaths: number): JobFailure {
  return {
    code: 'WORKER_STOPPED',
    what: 'The job was given up.',
    why: `Its worker ended in the middle of it ${deaths} times.`,
    next: 'See the log for the reason (often too little memory), then restart the job.',
  };
}
