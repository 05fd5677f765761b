import type { JobQueue } from '../queue/jobQueue';
import type { SeriesTable } from '../reception/seriesTable';

/**
 * Lets series be completed anew whose jobs the queue has lost (a Redis server that was flushed or
 * came back without its data, a queue file that was deleted). Their jobs have the same ids then, so
 * that results that were made and delivered are not made or delivered again.
 * @param since jobs of series of which something has come since then cannot have been forgotten
 * @returns ids of the lost jobs
 */
export async function remakeLost(
  { queue, table }: { queue: JobQueue; table: SeriesTable },
  since: number,
): Promise<string[]> {
  const lost: string[] = [];
  for (const { folder, job } of table.withJobs(since)) {
    if (!(await queue.get(job))) {
      table.reopen(folder, job);
      lost.push(job);
    }
  }
  return lost;
}
