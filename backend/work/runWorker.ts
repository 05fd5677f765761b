import { setTimeout as delay } from 'node:timers/promises';
import { runJob } from './runJob';
import type { RunJobOptions } from './runJob';

export interface RunWorkerOptions extends RunJobOptions {
  /** Name of the worker in the queue. */
  worker: string;
  /** Delay between two looks at an empty queue, ms. */
  pollMs: number;
}

/** Does one job after the other until it is told to stop. */
export async function runWorker(options: RunWorkerOptions): Promise<void> {
  const { queue, worker, stopping, pollMs, log } = options;
  while (!stopping.aborted) {
    try {
      const lease = await queue.take(worker);
      if (lease) {
        await runJob(lease, options);
      } else {
        await delay(pollMs, undefined, { signal: stopping }).catch(() => undefined);
      }
    } catch (error) {
      log.error({ event: 'queue-failed', message: (error as Error).message });
      await delay(pollMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}
