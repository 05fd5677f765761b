import type { FastifyInstance } from 'fastify';
import { DosimetryError } from '../../src/errors';
import type { WantedSeries } from '../archive/fetchSeries';
import type { SeriesFetch, SeriesFetches } from '../archive/seriesFetches';
import { isUid } from '../reception/dataPlaces';
import type { SeriesTable } from '../reception/seriesTable';
import type { Site } from '../site/site';

export interface SubmitRouteOptions {
  site: Site;
  table: SeriesTable;
  fetches: SeriesFetches;
}

/**
 * POST /series {archive, studyInstanceUID, seriesInstanceUID}: begins to fetch a series from an
 * archive of the site. The client names the archive and gives no address. The rules decide as for a
 * series that was sent, once it is quiet; GET /series/ID then names its job.
 */
export function submitRoute(app: FastifyInstance, options: SubmitRouteOptions): void {
  const { site, table, fetches } = options;
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 10_000 }, parseJson);
  app.post('/series', async (request, reply) => {
    const fetch = fetches.start(wantedOf(request.body, site));
    return reply.code(202).header('location', `/series/${fetch.id}`).send(shownFetch(fetch, table));
  });
  app.get<{ Params: { id: string } }>('/series/:id', async ({ params }) =>
    shownFetch(found(fetches, params.id), table),
  );
  app.post<{ Params: { id: string } }>('/series/:id/cancel', async ({ params }) => ({
    cancelled: fetches.cancel(found(fetches, params.id).id),
  }));
}

function parseJson(
  _request: unknown,
  body: string | Buffer,
  done: (e: Error | null, v?: unknown) => void,
) {
  try {
    done(null, JSON.parse(String(body)));
  } catch {
    done(refused('The body is no JSON.'));
  }
}

function wantedOf(body: unknown, site: Site): WantedSeries {
  const {
    archive: name,
    studyInstanceUID,
    seriesInstanceUID,
  } = (body ?? {}) as Record<string, string>;
  const archive = site.archives.get(name);
  if (!archive) {
    throw refused('The archive is not one of those in the file of the node.');
  }
  if (!isText(studyInstanceUID) || !isText(seriesInstanceUID)) {
    throw refused('studyInstanceUID and seriesInstanceUID must be UIDs.');
  }
  return { archive, studyInstanceUID, seriesInstanceUID };
}

function isText(uid: unknown): uid is string {
  return typeof uid === 'string' && isUid(uid);
}

function found(fetches: SeriesFetches, id: string): SeriesFetch {
  const fetch = fetches.get(id);
  if (!fetch) {
    throw refused('This id is not known, or its fetch ended long ago.');
  }
  return fetch;
}

/** Without the folder; with the job, once the series is quiet and a rule wants it. */
function shownFetch({ folder, ...fetch }: SeriesFetch, table: SeriesTable) {
  const job = table.get(folder)?.job;
  return { ...fetch, ...(job && { job }) };
}

function refused(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The series cannot be asked for.',
    why,
    next: 'See /openapi.json.',
  });
}
