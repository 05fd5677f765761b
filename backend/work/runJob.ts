import type { Logger } from 'pino';
import { errorDetails } from '../../src/calls/errorDetails';
import { toDosimetryError } from '../../src/errors';
import type { LoadedModel } from '../../cli/loadModel';
import { deliver } from '../delivery/deliver';
import type { JobQueue, Lease } from '../queue/jobQueue';
import { retryDelayMs } from '../queue/retryDelayMs';
import type { Site } from '../site/site';
import { isLasting } from './isLasting';
import { makeResults } from './makeResults';

export interface RunJobOptions {
  queue: JobQueue;
  site: Site;
  dataFolder: string;
  model: LoadedModel;
  log: Logger;
  /** The worker stops: the job goes back unfinished. */
  stopping: AbortSignal;
  /** The lease is renewed so often, ms. */
  renewMs: number;
}

/** Does a job to its end and tells the queue how it ended. */
export async function runJob(lease: Lease, options: RunJobOptions): Promise<void> {
  const { queue, site, dataFolder, model, log, stopping } = options;
  const { job } = lease;
  const started = performance.now();
  const lost = new AbortController();
  let stage = 'starting';
  const renew = async (): Promise<void> => {
    if (!(await queue.renew(lease, stage).catch(() => true))) {
      lost.abort();
    }
  };
  const timer = setInterval(() => void renew(), options.renewMs);
  const told = (next: string): void => {
    stage = next;
    void renew();
  };
  try {
    const signal = AbortSignal.any([lost.signal, stopping]);
    const { doseSettings } = site.node;
    const results = await makeResults({ job, dataFolder, model, signal, told, doseSettings });
    stage = 'delivering';
    await renew();
    signal.throwIfAborted();
    await deliver(job.task, results, site);
    await queue.finish(lease, results.names);
    log.info({ event: 'job-done', job: job.id, ms: Math.round(performance.now() - started) });
  } catch (error) {
    await end(error, lease, options, lost.signal.aborted);
  } finally {
    clearInterval(timer);
  }
}

async function end(
  error: unknown,
  lease: Lease,
  { queue, site, log, stopping }: RunJobOptions,
  isLost: boolean,
): Promise<void> {
  if (stopping.aborted && !isLost) {
    await queue.giveBack(lease);
    return;
  }
  const typed = toDosimetryError(error);
  const { job } = lease;
  const isFinal = isLost || isLasting(typed.code);
  const retryAfterMs = isFinal ? undefined : retryDelayMs(job.attempts, site.retries);
  log.warn({ event: 'job-failed', job: job.id, code: typed.code, retryAfterMs });
  const { code, what, why, next } = errorDetails(typed);
  await queue.fail(lease, { failure: { code, what, why, next }, retryAfterMs });
}
