import { timingSafeEqual } from 'node:crypto';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Fastify from 'fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { encodeFrame } from '../src/engine/frame';
import { DosimetryError, toDosimetryError } from '../src/errors';
import type { ErrorCode } from '../src/errors';
import { errorDetails } from '../src/calls/errorDetails';
import { frameMediaType } from '../src/worker/runRemotely';
import type { RemoteResult } from '../src/worker/runRemotely';
import { createAdmission } from './createAdmission';
import { createPipelineThread } from './createPipelineThread';
import { createQueue } from './createQueue';
import { parseContourRequest } from './parseContourRequest';
import { readBodyLimited } from './readBodyLimited';
import { serverLimits } from './serverLimits';

export interface BackendOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Folder of the model; default: the shipped one. */
  model?: string;
  /** Origins whose pages may send requests; pages of the server's own origin always may. */
  origins: readonly string[];
  /** Largest body after unpacking, bytes. */
  maxBytes: number;
  /** Number of requests that may wait. */
  queue: number;
  /** Bearer token that requests must carry. */
  token?: string;
}

export interface Backend {
  /** Root, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  INVALID_ARGUMENT: 400,
  NOT_AUTHORIZED: 401,
  KIDNEYS_NOT_FOUND: 422,
  // The client has closed the connection, so nobody reads the answer.
  CANCELLED: 499,
  SERVER_ERROR: 503,
  // Errors that the server causes, and not the CT.
  ENGINE_FAILED: 500,
  WORKER_STOPPED: 500,
  OUT_OF_MEMORY: 500,
  MODEL_UNAVAILABLE: 500,
  MODEL_MISMATCH: 500,
  UNEXPECTED: 500,
};

const methodOf: Partial<Record<string, string>> = { '/contour': 'POST', '/health': 'GET' };
const pack = promisify(gzip);

/**
 * Runs the pipeline on a server, for viewers on slow machines: POST /contour takes a CT and returns
 * labels and findings, GET /health describes the model. Nothing of a request is written to disk or
 * to a log.
 * @throws DosimetryError what loading the model reports
 */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const thread = await createPipelineThread({ model: options.model });
  const { model, engine } = thread;
  const queue = createQueue(serverLimits.bodiesInMemory);
  const admission = createAdmission(serverLimits.bodiesInMemory, Math.max(0, options.queue - 1));
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: options.maxBytes,
    requestTimeout: serverLimits.requestTimeoutMs,
    keepAliveTimeout: serverLimits.keepAliveTimeoutMs,
    http: {
      maxHeaderSize: serverLimits.maxHeaderBytes,
      headersTimeout: serverLimits.headersTimeoutMs,
    },
  });
  app.server.maxConnections = serverLimits.maxConnections;
  // Only frames are accepted; any other type is refused before it is read.
  app.removeAllContentTypeParsers();

  app.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store').header('x-content-type-options', 'nosniff');
    allowOrigin(request, reply, options.origins);
    if (request.method !== 'OPTIONS') {
      checkToken(request, options.token);
    }
  });
  app.setErrorHandler((error, request, reply) => {
    const typed = toDosimetryError(fromFastify(error));
    const status = statusOf[typed.code] ?? 422;
    if (status === 503) {
      reply.header('retry-after', '60');
    }
    if (request.method === 'POST') {
      // An unread body need not be read to its end.
      reply.header('connection', 'close');
    }
    return reply.code(status).send(errorDetails(typed));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0];
    const method = methodOf[path];
    if (method) {
      reply.header('allow', `${method}, OPTIONS`);
    }
    return reply.code(method ? 405 : 404).send(
      errorDetails(
        new DosimetryError('INVALID_ARGUMENT', {
          what: 'The server cannot take this request.',
          why: method
            ? `${path} is asked for with ${method}.`
            : 'There is nothing at this address.',
          next: 'Check the address of the server in the viewer’s configuration.',
        }),
      ),
    );
  });
  app.addContentTypeParser(frameMediaType, (request: FastifyRequest, payload: Readable) =>
    readBodyLimited(payload, request.headers['content-encoding'], options.maxBytes),
  );

  app.options('/*', async (_request, reply) => reply.code(204).send());
  app.get('/health', async () => ({
    status: thread.isAlive ? 'ok' : 'degraded',
    model,
    engine,
    busy: queue.isBusy,
    waiting: queue.waiting + admission.waiting,
  }));
  const places = new WeakMap<FastifyRequest, { gone: AbortSignal; release: () => void }>();
  /**
   * Admits a request before its body is read. The place is freed when the answer is sent or the
   * client has disconnected.
   */
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    const release = await admission.enter(gone.signal);
    places.set(request, { gone: gone.signal, release });
    if (gone.signal.aborted) {
      release();
    }
    gone.signal.addEventListener('abort', () => {
      if (!working.has(request)) {
        release();
      }
    });
  };
  const working = new WeakSet<FastifyRequest>();
  const contour = async (request: FastifyRequest, gone: AbortSignal): Promise<Buffer> => {
    const contourRequest = parseContourRequest(request.body);
    const result = await queue.run(gone, () => thread.run(contourRequest, gone));
    const answer: RemoteResult = { result, model, engine };
    return Buffer.concat(encodeFrame(answer));
  };
  app.post('/contour', { onRequest: admit }, async (request, reply) => {
    const { gone, release } = places.get(request)!;
    let body: Buffer;
    // Cancelled work still holds its CT until the current step is done.
    working.add(request);
    try {
      body = await contour(request, gone);
    } finally {
      working.delete(request);
      if (gone.aborted) {
        release();
      }
    }
    reply.raw.setTimeout(serverLimits.unreadAnswerMs, () => reply.raw.destroy());
    reply.type(frameMediaType).header('vary', 'accept-encoding, origin');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      return reply.send(body);
    }
    // Labels are nearly all zeros, so the fastest compression level is enough.
    return reply.header('content-encoding', 'gzip').send(await pack(body, { level: 1 }));
  });

  const url = await app.listen({ port: options.port, host: options.host });
  return {
    url,
    async close() {
      await app.close();
      await thread.end();
    },
  };
}

/** Pages of other origins get an answer only if the site has listed their origin. */
function allowOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  origins: readonly string[],
): void {
  const { origin } = request.headers;
  if (origin === undefined || origin === `${request.protocol}://${request.headers.host}`) {
    return;
  }
  reply.header('vary', 'origin');
  if (!origins.includes(origin)) {
    throw new DosimetryError('NOT_AUTHORIZED', {
      what: 'The server does not answer pages of this origin.',
      why: `${origin} is not among those it was started with.`,
      next: 'Start the server with --origin and this address.',
    });
  }
  reply
    .header('access-control-allow-origin', origin)
    .header('access-control-allow-methods', 'GET, POST')
    .header('access-control-allow-headers', 'authorization, content-type, content-encoding')
    .header('access-control-max-age', '600');
}

function checkToken(request: FastifyRequest, token: string | undefined): void {
  if (token === undefined) {
    return;
  }
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new DosimetryError('NOT_AUTHORIZED', {
      what: 'The contouring server refused the request.',
      why: 'The token is missing or wrong.',
      next: 'Check the token of the server in the viewer’s configuration.',
    });
  }
}

/** Translates errors of the web framework itself: bodies that are too large or of another type. */
function fromFastify(error: unknown): unknown {
  const { statusCode = 500, message } = error as { statusCode?: number; message?: string };
  if (error instanceof DosimetryError || statusCode >= 500) {
    return error;
  }
  return new DosimetryError('INVALID_ARGUMENT', {
    what: 'The server cannot take this request.',
    why: `${message}.`,
    next: 'Check the limits of the server (--max-mb) and that viewer and server have the same version.',
    cause: error,
  });
}
