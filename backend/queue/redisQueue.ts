import { randomUUID } from 'node:crypto';
import { Queue, UnrecoverableError, Worker } from 'bullmq';
import type { Job as BullJob, JobType } from 'bullmq';
import Redis from 'ioredis';
import { isSoundJob } from './isSoundJob';
import { redisJob } from './redisJob';
import type { RedisJobData } from './redisJob';
import type { Job, JobState, NewJob } from './job';
import type { JobQueue, Lease, QueueOptions, RetryPlan } from './jobQueue';
import { workerDied } from './workerDied';

const name = 'kidney-jobs';
const waitingTypes: JobType[] = ['prioritized', 'waiting', 'delayed'];
/** Most jobs of one state that are looked through. */
const most = 1000;
const highestPriority = 100;

type RedisJob = BullJob<RedisJobData, string[]>;

/**
 * The queue on a Redis server by BullMQ: any number of workers on any number of machines. Jobs are
 * fetched by hand (no processor function), because a lease may outlive a call.
 */
class RedisQueue implements JobQueue {
  readonly #redis: Redis;
  readonly #queue: Queue<RedisJobData, string[]>;
  readonly #fetcher: Worker<RedisJobData, string[]>;
  readonly #options: QueueOptions;
  /** BullMQ's own handle of each job in hand, by its token. */
  readonly #held = new Map<string, RedisJob>();

  constructor(url: string, options: QueueOptions, failed: (error: Error) => void) {
    this.#options = options;
    this.#redis = new Redis(url, { maxRetriesPerRequest: null });
    const connection = this.#redis;
    this.#queue = new Queue(name, { connection });
    this.#fetcher = new Worker(name, undefined, {
      connection,
      autorun: false,
      lockDuration: options.leaseMs,
      stalledInterval: options.leaseMs,
      maxStalledCount: options.maxDeaths - 1,
    });
    // Without listeners the loss of a connection would end the process.
    [this.#redis, this.#queue, this.#fetcher].forEach((part) =>
      (part as NodeJS.EventEmitter).on('error', failed),
    );
  }

  async start(): Promise<void> {
    await this.#queue.waitUntilReady();
    await this.#fetcher.waitUntilReady();
    await this.#fetcher.startStalledCheckTimer();
  }

  async add({ id, task, priority }: NewJob): Promise<boolean> {
    const known = await this.get(id);
    if (known && known.state !== 'done' && known.state !== 'cancelled') {
      return false;
    }
    // Done or cancelled, or nothing of ours under this id.
    await (await this.#queue.getJob(id))?.remove();
    const data: RedisJobData = { task, priority, attempts: 0 };
    await this.#queue.add('series', data, {
      jobId: id,
      // BullMQ's first is 1, ours is the highest.
      priority: highestPriority + 1 - priority,
    });
    return true;
  }

  async take(worker: string): Promise<Lease | undefined> {
    const token = `${worker} ${randomUUID()}`;
    for (;;) {
      const job = (await this.#fetcher.getNextJob(token, { block: false })) as RedisJob | undefined;
      if (!job) {
        return undefined;
      }
      if (!isSound(job) || job.data.isCancelled) {
        await job.moveToFailed(new UnrecoverableError('not to be done'), token, false);
        continue;
      }
      await job.updateData({
        ...job.data,
        attempts: job.data.attempts + 1,
        startedAt: Date.now(),
        notBefore: undefined,
      });
      this.#held.set(token, job);
      return { job: await redisJob(job, 'active'), token };
    }
  }

  async renew({ job, token }: Lease, stage: string): Promise<boolean> {
    const held = this.#held.get(token);
    const fresh = (await this.#queue.getJob(job.id)) as RedisJob | undefined;
    if (!held || !fresh || fresh.data.isCancelled || !(await this.#isMine(held, token))) {
      return false;
    }
    await held.updateProgress(stage);
    return true;
  }

  async finish({ token }: Lease, results: readonly string[]): Promise<void> {
    await this.#settle(token, async (held) => {
      await held.moveToCompleted([...results], token, false);
    });
  }

  async fail({ token }: Lease, { failure, retryAfterMs }: RetryPlan): Promise<void> {
    await this.#settle(token, async (held) => {
      const fresh = (await this.#queue.getJob(held.id!)) as RedisJob | undefined;
      const isCancelled = fresh?.data.isCancelled === true;
      if (retryAfterMs === undefined || isCancelled) {
        await held.updateData({ ...held.data, isCancelled, failure });
        await held.moveToFailed(new UnrecoverableError(failure.code), token, false);
        return;
      }
      const notBefore = Date.now() + retryAfterMs;
      await held.updateData({ ...held.data, failure, notBefore });
      await (retryAfterMs > 0 ? held.moveToDelayed(notBefore, token) : held.moveToWait(token));
    });
  }

  async giveBack({ token }: Lease): Promise<void> {
    await this.#settle(token, async (held) => {
      await held.updateData({ ...held.data, attempts: held.data.attempts - 1 });
      await held.moveToWait(token);
    });
  }

  /** A worker that has lost its lease no longer decides: Redis refuses its token. */
  async #settle(token: string, work: (held: RedisJob) => Promise<void>): Promise<void> {
    const held = this.#held.get(token);
    this.#held.delete(token);
    if (held && (await this.#isMine(held, token))) {
      await work(held);
    }
  }

  async #isMine(held: RedisJob, token: string): Promise<boolean> {
    return held.extendLock(token, this.#options.leaseMs).then(
      (answer) => answer === 1,
      () => false,
    );
  }

  /** BullMQ's lock of a job holds the token of its lease, which begins with the worker's name. */
  async release(worker: string): Promise<void> {
    const active = (await this.#queue.getJobs(['active'], 0, most - 1)) as RedisJob[];
    for (const job of active.filter(isSound)) {
      const token = (await this.#redis.get(this.#queue.toKey(`${job.id}:lock`))) ?? '';
      if (token.startsWith(`${worker} `)) {
        await this.#free(job, token);
      }
    }
  }

  /** A job whose worker is gone waits again; one that cost too many workers has failed. */
  async #free(job: RedisJob, token: string): Promise<void> {
    const deaths = (job.data.deaths ?? 0) + 1;
    const attempts = job.data.attempts - 1;
    if (deaths < this.#options.maxDeaths) {
      await job.updateData({ ...job.data, deaths, attempts });
      await job.moveToWait(token);
      return;
    }
    await job.updateData({ ...job.data, deaths, failure: workerDied(deaths) });
    await job.moveToFailed(new UnrecoverableError('worker died'), token, false);
  }

  async get(id: string): Promise<Job | undefined> {
    const job = (await this.#queue.getJob(id)) as RedisJob | undefined;
    return job && isSound(job) ? redisJob(job, await job.getState()) : undefined;
  }

  async list(state: JobState, limit: number): Promise<Job[]> {
    const types: Record<JobState, JobType[]> = {
      waiting: waitingTypes,
      running: ['active'],
      done: ['completed'],
      failed: ['failed'],
      cancelled: ['failed', ...waitingTypes],
    };
    const jobs: Job[] = [];
    for (const type of types[state]) {
      const found = await this.#queue.getJobs([type], 0, most - 1, state === 'waiting');
      for (const job of (found as RedisJob[]).filter(isSound)) {
        jobs.push(await redisJob(job, type));
      }
    }
    return jobs.filter((job) => job.state === state).slice(0, limit);
  }

  async count(): Promise<Record<JobState, number>> {
    const counts = await this.#queue.getJobCounts(...waitingTypes, 'active', 'completed', 'failed');
    const cancelled = await this.list('cancelled', most);
    const unfinished = cancelled.filter(({ endedAt }) => endedAt === undefined).length;
    const waiting = waitingTypes.reduce((sum, type) => sum + (counts[type] ?? 0), 0);
    return {
      waiting: waiting - unfinished,
      running: counts.active ?? 0,
      done: counts.completed ?? 0,
      failed: (counts.failed ?? 0) - (cancelled.length - unfinished),
      cancelled: cancelled.length,
    };
  }

  async restart(id: string): Promise<boolean> {
    const job = (await this.#queue.getJob(id)) as RedisJob | undefined;
    const state = await job?.getState();
    if (!job || (state !== 'failed' && !job.data.isCancelled) || state === 'active') {
      return false;
    }
    await job.updateData({ ...job.data, isCancelled: false, attempts: 0, deaths: 0 });
    if (state === 'failed') {
      await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    }
    return true;
  }

  async cancel(id: string): Promise<boolean> {
    const job = (await this.#queue.getJob(id)) as RedisJob | undefined;
    const state = job && (await redisJob(job, await job.getState())).state;
    if (!job || (state !== 'waiting' && state !== 'running')) {
      return false;
    }
    await job.updateData({ ...job.data, isCancelled: true });
    return true;
  }

  async forget(before: number): Promise<string[]> {
    const grace = Math.max(0, Date.now() - before);
    const done = await this.#queue.clean(grace, most, 'completed');
    // BullMQ keeps the cancelled ones among the failed.
    const failed = await this.#queue.clean(grace, most, 'failed');
    return [...done, ...failed];
  }

  async close(): Promise<void> {
    await this.#fetcher.close();
    await this.#queue.close();
    this.#redis.disconnect();
  }
}

/** BullMQ gives undefined for a job that was deleted since it was listed. */
function isSound(job: RedisJob | undefined): job is RedisJob {
  return isSoundJob(job?.id, job?.data?.task);
}

/**
 * Connects to the queue on a Redis server. A server that is away is waited for.
 * @param url redis://[user:password@]host[:port][/number]
 * @param failed hears of each loss of the connection
 */
export async function openRedisQueue(
  url: string,
  options: QueueOptions,
  failed: (error: Error) => void,
): Promise<JobQueue> {
  const queue = new RedisQueue(url, options, failed);
  await queue.start();
  return queue;
}
