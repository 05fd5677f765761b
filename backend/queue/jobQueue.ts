import type { Job, JobFailure, JobState, NewJob } from './job';

/** A job in the hands of one worker, until the lease ends. */
export interface Lease {
  job: Job;
  /** Proves that the job is still this worker's. */
  token: string;
}

export interface RetryPlan {
  failure: JobFailure;
  /** When the job may be taken again; undefined makes it a dead letter. */
  retryAfterMs?: number;
}

/**
 * Jobs that survive every process: each is taken by one worker at a time, and comes back when that
 * worker is not heard of any more.
 */
export interface JobQueue {
  /**
   * Adds a job, or does nothing where one with its id is waiting, running or failed. One that is
   * done or was cancelled runs again: somebody has sent its images anew.
   * @returns whether it now waits because of this call
   */
  add(job: NewJob): Promise<boolean>;
  /** The waiting job with the highest priority, the oldest of these; undefined if none waits. */
  take(worker: string): Promise<Lease | undefined>;
  /**
   * Keeps the lease and says what is being done.
   * @returns false where the job is no longer this worker's, or is to be cancelled
   */
  renew(lease: Lease, stage: string): Promise<boolean>;
  finish(lease: Lease, results: readonly string[]): Promise<void>;
  fail(lease: Lease, plan: RetryPlan): Promise<void>;
  /** Gives a job back unfinished, because its worker stops; the attempt does not count. */
  giveBack(lease: Lease): Promise<void>;
  /** Frees at once the jobs of a worker that has ended. */
  release(worker: string): Promise<void>;
  get(id: string): Promise<Job | undefined>;
  /** Latest first; running and waiting ones in the order in which they will be done. */
  list(state: JobState, limit: number): Promise<Job[]>;
  count(): Promise<Record<JobState, number>>;
  /** @returns false where there is no such failed or cancelled job */
  restart(id: string): Promise<boolean>;
  /** A running job ends at its worker's next step. @returns false where it has already ended */
  cancel(id: string): Promise<boolean>;
  /** Forgets jobs that ended before then and were done or cancelled. @returns their ids */
  forget(before: number): Promise<string[]>;
  close(): Promise<void>;
}

export interface QueueOptions {
  /** A worker that is silent for so long has lost its job, ms. */
  leaseMs: number;
  /** A job whose workers died so often is not given to another one. */
  maxDeaths: number;
}
