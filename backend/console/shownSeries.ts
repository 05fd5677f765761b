import type { SeriesFetch } from '../archive/seriesFetches';
import type { JobFailure } from '../queue/job';
import type { SeriesTable } from '../reception/seriesTable';

/** What a client is told of a series that it has asked for. */
export interface ShownSeries extends Omit<SeriesFetch, 'folder'> {
  /** Id of its job, once it is complete and a rule wants it. */
  job?: string;
}

const unwanted: JobFailure = {
  code: 'INVALID_CONFIGURATION',
  what: 'The node does nothing with this series.',
  why: 'None of its rules wants it.',
  next: 'Add a rule for series that are asked for (CallingAETitle == ""), or send another series.',
};

/** Without its folder; failed where it is complete and no rule wants it. */
export function shownSeries({ folder, ...fetch }: SeriesFetch, table: SeriesTable): ShownSeries {
  const series = table.get(folder);
  if (fetch.state === 'received' && series?.isComplete && series.job === null) {
    return { ...fetch, state: 'failed', failure: unwanted };
  }
  return { ...fetch, ...(series?.job && { job: series.job }) };
}
