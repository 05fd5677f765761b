import type { SeriesFetch } from '../archive/seriesFetches';
import type { JobState } from '../queue/job';
import type { JobQueue } from '../queue/jobQueue';
import type { SeriesTable } from '../reception/seriesTable';
import { shownSeries } from './shownSeries';
import type { ShownSeries } from './shownSeries';

/** A series that was asked for, until its job is there, then that job. */
export type FollowedSeries = Omit<ShownSeries, 'state'> & {
  state: ShownSeries['state'] | JobState;
  /** What is being done, while the job runs. */
  stage?: string;
};

export async function followSeries(
  fetch: SeriesFetch,
  table: SeriesTable,
  queue: JobQueue,
): Promise<FollowedSeries> {
  const shown = shownSeries(fetch, table);
  const job = shown.job === undefined ? undefined : await queue.get(shown.job);
  if (!job) {
    return shown;
  }
  const { state, stage, failure } = job;
  return { ...shown, state, ...(stage !== '' && { stage }), ...(failure && { failure }) };
}
