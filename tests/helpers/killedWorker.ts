import path from 'node:path';
import { createLog } from '../../backend/node/createLog';
import { openSqliteQueue } from '../../backend/queue/sqliteQueue';
import { readSite } from '../../backend/site/readSite';
import { runWorker } from '../../backend/work/runWorker';
import type { LoadedModel } from '../../cli/loadModel';

/**
 * The node's own worker on a data folder where the results of every job have been made: it delivers
 * and finishes. A program of its own, which is killed at any moment; SIGTERM ends it in order.
 */
async function main(dataFolder: string, worker: string): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  const queue = await openSqliteQueue(dataFolder, { leaseMs: 60_000, maxDeaths: 1000 });
  process.stdout.write('started\n');
  await runWorker({
    queue,
    site: await readSite(path.join(dataFolder, 'site.json')),
    dataFolder,
    // Nothing is contoured.
    model: {} as LoadedModel,
    log: createLog(),
    stopping: stopping.signal,
    renewMs: 10_000,
    pollMs: 20,
    worker,
  });
  await queue.close();
}

void main(process.argv[2], process.argv[3]);
