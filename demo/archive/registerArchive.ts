import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { buildMultipart, parseMultipart, type MultipartInput } from '../../src/dicomweb';
import type { Archive, ArchivedInstance } from './createArchive';
import { readArchivedFile } from './readArchivedFile';
import { rootToken } from './readInstance';
import { readBulkData } from './readBulkData';
import { readFrames } from './readFrames';
import { searchArchive, type SearchRequest } from './searchArchive';
import { selectInstances } from './selectInstances';
import { storeInstances } from './storeInstances';
import { streamMultipart } from './streamMultipart';

export interface RegisterArchiveOptions {
  archive: Archive;
  prefix: string;
}

interface Uids {
  study?: string;
  series?: string;
  instance?: string;
}

const dicomJson = 'application/dicom+json';
const seriesPath = '/studies/:study/series/:series';
const instancePath = `${seriesPath}/instances/:instance`;
/** Of one request that stores. */
const maxStoreBytes = 512 * 1024 * 1024;
const mostParts = 20_000;

/**
 * A small DICOMweb origin server: QIDO-RS, WADO-RS metadata, instances, frames and bulk data,
 * STOW-RS (PS3.18 10.4 to 10.6). For demonstrations and tests on one machine: no authentication, no
 * rendering.
 */
export async function registerArchive(
  app: FastifyInstance,
  { archive, prefix }: RegisterArchiveOptions,
): Promise<void> {
  const rootUrl = (request: FastifyRequest) => `${request.protocol}://${request.host}${prefix}`;

  await app.register(
    async (routes) => {
      // Whatever else is posted is refused with 415.
      routes.removeAllContentTypeParsers();
      routes.addContentTypeParser(
        /^multipart\/related/i,
        { parseAs: 'buffer', bodyLimit: maxStoreBytes },
        (_request, body, done) => done(null, body),
      );

      const search = (level: SearchRequest['level']) => {
        return async (request: FastifyRequest, reply: FastifyReply) => {
          const { study, series } = request.params as Uids;
          const parameters = [...new URL(request.url, 'http://localhost').searchParams];
          const wrong = wrongParameter(parameters);
          if (wrong) {
            return refuse(reply, 400, wrong);
          }
          const found = searchArchive(archive, {
            level,
            studyInstanceUID: study,
            seriesInstanceUID: series,
            parameters,
            rootUrl: rootUrl(request),
          });
          const warnings = [
            ...(found.ignoredKeys.length > 0
              ? [`299 ${prefix} "Not searchable here and ignored: ${found.ignoredKeys.join(' ')}"`]
              : []),
            ...(found.remaining > 0
              ? [`299 ${prefix} "${found.remaining} further matches were not sent"`]
              : []),
          ];
          if (warnings.length > 0) {
            reply.header('warning', warnings.join(', '));
          }
          return reply.type(dicomJson).send(JSON.stringify(found.matches));
        };
      };
      routes.get('/studies', search('study'));
      routes.get('/series', search('series'));
      routes.get('/instances', search('instance'));
      routes.get('/studies/:study/series', search('series'));
      routes.get('/studies/:study/instances', search('instance'));
      routes.get(`${seriesPath}/instances`, search('instance'));

      const metadata = async (request: FastifyRequest, reply: FastifyReply) => {
        const instances = selectInstances(archive, request.params as Uids);
        if (instances.length === 0) {
          return refuse(reply, 404, 'No such study, series or instance.');
        }
        const json = `[${instances.map((instance) => instance.metadata).join(',')}]`;
        return reply.type(dicomJson).send(json.replaceAll(rootToken, rootUrl(request)));
      };
      const retrieve = async (request: FastifyRequest, reply: FastifyReply) => {
        const instances = selectInstances(archive, request.params as Uids);
        if (instances.length === 0) {
          return refuse(reply, 404, 'No such study, series or instance.');
        }
        const { contentType, stream } = streamMultipart(filesOf(instances), 'application/dicom');
        return reply.type(contentType).send(stream);
      };
      for (const path of ['/studies/:study', seriesPath, instancePath]) {
        routes.get(`${path}/metadata`, metadata);
        routes.get(path, retrieve);
      }

      routes.get(`${instancePath}/frames/:frames`, async (request, reply) => {
        const [instance] = selectInstances(archive, request.params as Uids);
        const { frames } = request.params as { frames: string };
        if (!/^\d+(,\d+)*$/.test(frames)) {
          return refuse(reply, 400, `"${frames}" is not a list of frame numbers.`);
        }
        if (new Set(frames.split(',')).size < frames.split(',').length) {
          return refuse(reply, 400, 'A frame is asked for twice.');
        }
        const parts = instance && (await readFrames(instance, frames.split(',').map(Number)));
        return parts
          ? sendMultipart(reply, parts)
          : refuse(reply, 404, 'No such instance, or it has no such frame.');
      });

      routes.get(`${instancePath}/bulkdata/*`, async (request, reply) => {
        const [instance] = selectInstances(archive, request.params as Uids);
        const path = (request.params as { '*': string })['*'];
        const body = instance && (await readBulkData(instance, path));
        return body
          ? sendMultipart(reply, [{ contentType: 'application/octet-stream', body }])
          : refuse(reply, 404, 'No such instance, or no such value in it.');
      });

      const store = async (request: FastifyRequest, reply: FastifyReply) => {
        const contentType = request.headers['content-type'] ?? '';
        let files: Uint8Array[];
        try {
          files = parseMultipart(request.body as Buffer, contentType).map((part) => part.body);
        } catch (error) {
          return refuse(reply, 400, (error as Error).message);
        }
        if (files.length > mostParts) {
          return refuse(reply, 413, `More than ${mostParts} parts are not taken at once.`);
        }
        if (files.length === 0) {
          return refuse(reply, 400, 'The message has no part.');
        }
        const { study } = request.params as Uids;
        const { status, dataset } = await storeInstances(archive, files, rootUrl(request), study);
        return reply.code(status).type(dicomJson).send(JSON.stringify(dataset));
      };
      let arriving = 0;
      /** All messages on their way together stay below the limit of one. */
      const admit = async (request: FastifyRequest, reply: FastifyReply) => {
        const size = Number(request.headers['content-length'] ?? maxStoreBytes);
        if (size <= maxStoreBytes && arriving + size > maxStoreBytes && arriving > 0) {
          reply.header('retry-after', '5').header('connection', 'close');
          return refuse(reply, 503, 'Other messages are being stored. Try again in a moment.');
        }
        arriving += size;
        reply.raw.once('close', () => (arriving -= size));
      };
      routes.post('/studies', { onRequest: admit }, store);
      routes.post('/studies/:study', { onRequest: admit }, store);
    },
    { prefix },
  );
}

/** What is wrong with a query, in words. Values may be of any script: names are. */
function wrongParameter(parameters: readonly (readonly [string, string])[]): string | undefined {
  for (const [key, value] of parameters) {
    if (!/^[\w.,]{1,200}$/.test(key)) {
      return 'A key of the query is no keyword or tag.';
    }
    // eslint-disable-next-line no-control-regex
    if (/[\u0000-\u001f\u007f]/.test(value) || value.length > 1024) {
      return `The value of ${key} has control characters or is longer than 1024.`;
    }
    if (/^(limit|offset)$/i.test(key) && !/^\d{1,9}$/.test(value)) {
      return `${key} is not a whole number.`;
    }
  }
  return undefined;
}

async function* filesOf(instances: readonly ArchivedInstance[]): AsyncGenerator<MultipartInput> {
  for (const instance of instances) {
    const { bytes, transferSyntaxUID } = await readArchivedFile(instance);
    yield { contentType: `application/dicom;transfer-syntax=${transferSyntaxUID}`, body: bytes };
  }
}

function refuse(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').send(text);
}

function sendMultipart(reply: FastifyReply, parts: readonly MultipartInput[]): FastifyReply {
  const { contentType, body } = buildMultipart(parts);
  return reply.type(contentType).send(Buffer.from(body.buffer));
}
