import fs from 'node:fs';
import path from 'node:path';
import { openSqliteQueue } from '../../backend/queue/sqliteQueue';

/**
 * A worker that is killed at any moment: takes jobs of the queue in a folder, writes the result of
 * each under the job's own name, and finishes it. Run as a program of its own.
 */
async function main(folder: string, worker: string): Promise<void> {
  const queue = await openSqliteQueue(folder, { leaseMs: 60_000, maxDeaths: 1000 });
  process.stdout.write('started\n');
  for (;;) {
    const lease = await queue.take(worker);
    if (!lease) {
      break;
    }
    await queue.renew(lease, 'working');
    await new Promise((resolve) => setTimeout(resolve, 15));
    fs.appendFileSync(path.join(folder, `${lease.job.id}.made`), `${worker}\n`);
    await queue.finish(lease, ['rtstruct.dcm']);
  }
  await queue.close();
}

void main(process.argv[2], process.argv[3]);
