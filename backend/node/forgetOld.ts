import fs from 'node:fs';
import path from 'node:path';
import type { JobQueue } from '../queue/jobQueue';
import { dataPlaces } from '../reception/dataPlaces';
import type { SeriesTable } from '../reception/seriesTable';

/** Deletes results and images of jobs that ended before then; never those of a job to be done. */
export async function forgetOld(
  { dataFolder, queue, table }: { dataFolder: string; queue: JobQueue; table: SeriesTable },
  before: number,
): Promise<void> {
  for (const id of await queue.forget(before)) {
    fs.rmSync(dataPlaces.results(dataFolder, id), { recursive: true, force: true });
  }
  const { waiting, running, failed } = await queue.count();
  if (waiting + running + failed > 0) {
    return;
  }
  for (const { folder } of table.old(before)) {
    fs.rmSync(path.join(dataFolder, folder), { recursive: true, force: true });
    table.forget(folder);
  }
}
