import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { getString } from '../../src/dicom';
import { createDicomWebClient } from '../../src/dicomweb';
import { DosimetryError } from '../../src/errors';
import { webOptions } from '../delivery/deliver';
import { dataPlaces, isUid } from '../reception/dataPlaces';
import { storeInstance } from '../reception/storeInstance';
import type { SeriesTable } from '../reception/seriesTable';
import type { Site, WebDestination } from '../site/site';

export interface SubmitRouteOptions {
  site: Site;
  dataFolder: string;
  table: SeriesTable;
}

interface Wanted {
  archive: WebDestination;
  studyInstanceUID: string;
  seriesInstanceUID: string;
}

/**
 * POST /series {archive, studyInstanceUID, seriesInstanceUID}: fetches a series from an archive of
 * the site. The client names the archive and gives no address. The rules decide as for a series
 * that was sent, once it is quiet.
 */
export function submitRoute(app: FastifyInstance, options: SubmitRouteOptions): void {
  app.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 10_000 }, parseJson);
  app.post('/series', async (request, reply) => {
    const instances = await fetchSeries(wantedOf(request.body, options.site), options);
    return reply.code(202).send({ instances });
  });
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

function wantedOf(body: unknown, site: Site): Wanted {
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

async function fetchSeries({ archive, ...series }: Wanted, options: SubmitRouteOptions) {
  const { dataFolder, table, site } = options;
  const client = createDicomWebClient(webOptions(archive));
  const found = await client.searchInstances(series, { limit: 20_000 });
  const arriving = dataPlaces.arriving(dataFolder);
  fs.mkdirSync(arriving, { recursive: true });
  for (const instance of found) {
    const sopInstanceUID = getString(instance, 'SOPInstanceUID') ?? '';
    const bytes = await client.retrieveInstance({ ...series, sopInstanceUID });
    const file = path.join(arriving, `${randomUUID()}.part`);
    fs.writeFileSync(file, bytes, { mode: 0o600 });
    try {
      storeInstance(file, {
        dataFolder,
        table,
        caller: '',
        maxSeriesBytes: site.node.maxSeriesMegabytes * 1e6,
      });
    } finally {
      fs.rmSync(file, { force: true });
    }
  }
  return found.length;
}

function refused(why: string): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The series cannot be asked for.',
    why,
    next: 'See /openapi.json.',
  });
}
