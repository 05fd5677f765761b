import { setTimeout as delay } from 'node:timers/promises';
import { openSqliteQueue } from '../../backend/queue/sqliteQueue';

/**
 * A worker of a simulated fleet, run as a program of its own: a job is a sleep in the place of the
 * networks. It measures what the queue costs, on a machine with fewer cores than the fleet has.
 */
async function main(dataFolder: string, sleepMs: number, worker: string): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  const queue = await openSqliteQueue(dataFolder, { leaseMs: 60_000, maxDeaths: 10 });
  while (!stopping.signal.aborted) {
    const lease = await queue.take(worker);
    if (!lease) {
      await delay(50);
      continue;
    }
    await queue.renew(lease, 'contouring');
    await delay(sleepMs);
    await queue.finish(lease, ['rtstruct.dcm']);
  }
  await queue.close();
}

void main(process.argv[2], Number(process.argv[3]), process.argv[4]);
