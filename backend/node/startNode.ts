import type { Logger } from 'pino';
import type { ClosingSteps } from '../closingSteps';
import type { JobQueue } from '../queue/jobQueue';
import { SeriesFetches } from '../archive/seriesFetches';
import { completeSeries } from '../reception/completeSeries';
import { createReceiver } from '../reception/createReceiver';
import { SeriesTable } from '../reception/seriesTable';
import type { Site } from '../site/site';
import { forgetOld } from './forgetOld';
import { remakeLost } from './remakeLost';
import { WorkerSupervisor } from './superviseWorkers';
import type { SuperviseOptions } from './superviseWorkers';

export interface NodeOptions {
  site: Site;
  dataFolder: string;
  queue: JobQueue;
  /** SHA-256 of the weights. */
  weights: string;
  workers: Pick<SuperviseOptions, 'count' | 'command' | 'environment'>;
  log: Logger;
}

export interface Node {
  /** Port of the DICOM receiver. */
  port: number;
  table: SeriesTable;
  fetches: SeriesFetches;
  readonly workers: number;
  /** @param closing hears which of its steps have begun and ended */
  close(closing: ClosingSteps): Promise<void>;
}

const hourMs = 3_600_000;

/** Receives, makes jobs of what is complete, keeps the workers running, and deletes what is old. */
export async function startNode(options: NodeOptions): Promise<Node> {
  const { site, dataFolder, queue, log } = options;
  const table = await SeriesTable.open(dataFolder);
  const fetches = new SeriesFetches({ site, dataFolder, table });
  const receiver = await createReceiver({ settings: site.node, dataFolder, table, log }).catch(
    (error: unknown) => {
      table.close();
      throw error;
    },
  );
  const supervisor = new WorkerSupervisor({ ...options.workers, queue, log });
  const look = every(Math.min(1000, site.node.quietSeconds * 500), log, async () => {
    await completeSeries({ ...options, table }, (job) => log.info({ event: 'job-made', job }));
  });
  const clean = every(hourMs, log, async () => {
    const before = Date.now() - site.node.keepDays * 24 * hourMs;
    for (const job of await remakeLost({ queue, table }, before)) {
      log.warn({ event: 'job-lost', job });
    }
    await forgetOld({ dataFolder, queue, table }, before);
  });
  return {
    port: receiver.port,
    table,
    fetches,
    get workers() {
      return supervisor.running;
    },
    async close(closing) {
      await Promise.all([
        closing.run('workers', () => supervisor.stop()),
        closing.run('receiver', () => receiver.close()),
        closing.run('fetches', () => fetches.close()),
        closing.run('completion', look),
        closing.run('cleaning', clean),
      ]);
      table.close();
      await closing.run('queue', () => queue.close());
    },
  };
}

/**
 * Does some work again and again, never twice at a time.
 * @returns stops it, and waits for what is being done
 */
function every(ms: number, log: Logger, work: () => Promise<unknown>): () => Promise<void> {
  const state = { isStopped: false, timer: undefined as NodeJS.Timeout | undefined };
  const once = async (): Promise<void> => {
    await work().catch((error: Error) =>
      log.error({ event: 'node-failed', message: error.message }),
    );
    if (!state.isStopped) {
      state.timer = setTimeout(() => (running = once()), ms);
    }
  };
  let running = once();
  return async () => {
    state.isStopped = true;
    clearTimeout(state.timer);
    await running;
  };
}
