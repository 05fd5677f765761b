import type { FastifyInstance } from 'fastify';
import { DosimetryError } from '../../src/errors';
import type { WantedSeries } from '../archive/fetchSeries';
import type { SeriesFetch, SeriesFetches } from '../archive/seriesFetches';
import { isUid } from '../reception/dataPlaces';
import type { JobQueue } from '../queue/jobQueue';
import type { SeriesTable } from '../reception/seriesTable';
import type { Site } from '../site/site';
import { followSeries } from './followSeries';
import { sendProgress } from './sendProgress';
import { shownSeries } from './shownSeries';

export interface SubmitRouteOptions {
  site: Site;
  table: SeriesTable;
  fetches: SeriesFetches;
  queue: JobQueue;
}

/**
 * POST /series {archive, studyInstanceUID, seriesInstanceUID}: begins to fetch a series from an
 * archive of the site. The client names the archive and gives no address. The rules decide as for a
 * series that was sent, once all of it has come; GET /series/ID then names its job. GET
 * /series/ID/progress follows both to their end; who hangs up before has cancelled them.
 */
export function submitRoute(app: FastifyInstance, options: SubmitRouteOptions): void {
  const { site, table, fetches, queue } = options;
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 10_000 }, parseJson);
  app.post('/series', async (request, reply) => {
    const fetch = fetches.start(wantedOf(request.body, site));
    return reply
      .code(202)
      .header('location', `/series/${fetch.id}`)
      .send(shownSeries(fetch, table));
  });
  app.get<{ Params: { id: string } }>('/series/:id', async ({ params }) =>
    shownSeries(found(fetches, params.id), table),
  );
  app.get<{ Params: { id: string } }>('/series/:id/progress', async ({ params }, reply) => {
    const { id } = found(fetches, params.id);
    const read = () => followSeries(found(fetches, id), table, queue);
    if (await sendProgress(reply, read)) {
      const { job } = await read();
      await (fetches.cancel(id) || (job !== undefined && queue.cancel(job)));
    }
  });
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

function refused(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The series cannot be asked for.',
    why,
    next: 'See /openapi.json.',
  });
}
