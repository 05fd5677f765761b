import type { Job as BullJob } from 'bullmq';
import type { Job, JobFailure, JobState, JobTask } from './job';
import { workerDied } from './workerDied';

/** What BullMQ keeps of a job for us. */
export interface RedisJobData {
  task: JobTask;
  priority: number;
  attempts: number;
  /** Workers that were seen to end in the middle of it; BullMQ counts the silent ones. */
  deaths?: number;
  failure?: JobFailure;
  startedAt?: number;
  notBefore?: number;
  isCancelled?: boolean;
}

/** @param type BullMQ's name of the list that it is in */
export async function redisJob(job: BullJob<RedisJobData, string[]>, type: string): Promise<Job> {
  const { task, priority, attempts, failure, startedAt, notBefore } = job.data;
  const state = stateOf(type, job.data.isCancelled === true);
  // A job that BullMQ itself gave up has no failure of ours.
  const shown = state === 'failed' ? (failure ?? workerDied(job.stalledCounter)) : failure;
  return {
    id: job.id!,
    task,
    priority,
    state,
    stage: state === 'running' && typeof job.progress === 'string' ? job.progress : '',
    attempts,
    ...(shown && state !== 'done' && { failure: shown }),
    results: job.returnvalue ?? [],
    createdAt: job.timestamp,
    ...(startedAt !== undefined && { startedAt }),
    ...(job.finishedOn !== undefined && { endedAt: job.finishedOn }),
    ...(notBefore !== undefined && { notBefore }),
  };
}

function stateOf(type: string, isCancelled: boolean): JobState {
  switch (type) {
    case 'active':
      return 'running';
    case 'completed':
      return 'done';
    case 'failed':
      return isCancelled ? 'cancelled' : 'failed';
    default:
      return isCancelled ? 'cancelled' : 'waiting';
  }
}
