import type { Readable } from 'node:stream';
import Fastify from 'fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { frameMediaType } from '../src/worker/runRemotely';
import { answerErrors } from './answerErrors';
import { ClosingSteps } from './closingSteps';
import { consoleRoutes } from './console/consoleRoutes';
import type { ConsoleOptions } from './console/consoleRoutes';
import { contourRoute } from './contourRoute';
import { createAdmission } from './createAdmission';
import { createPipelineThread } from './createPipelineThread';
import type { PipelineThread } from './createPipelineThread';
import { createQueue } from './createQueue';
import { guardRequests } from './guardRequests';
import type { GuardRequestsOptions } from './guardRequests';
import { openNode } from './node/openNode';
import type { NodeChoices } from './node/openNode';
import { portNotOpened } from './portNotOpened';
import { readBodyLimited } from './readBodyLimited';
import { serverLimits } from './serverLimits';

export interface BackendOptions extends GuardRequestsOptions {
  /** 0 takes any free port. */
  port: number;
  host: string;
  /** Folder of the model; default: the shipped one. */
  model?: string;
  /** Largest body after unpacking, bytes. */
  maxBytes: number;
  /** Number of requests that may wait. */
  queue: number;
  /** The DICOM node beside the contouring server. */
  node?: NodeChoices;
}

export interface Backend {
  /** Root, without a slash at the end. */
  url: string;
  /** Port of the DICOM receiver, where there is one. */
  dicomPort?: number;
  /** Names of what is being closed and is still open. */
  readonly stillOpen: string[];
  close(): Promise<void>;
}

/** What has to be closed. */
interface Parts {
  thread: PipelineThread;
  app: FastifyInstance;
  node?: ConsoleOptions;
}

/**
 * Runs the pipeline on a server, for viewers on slow machines: POST /contour takes a CT and returns
 * labels and findings, GET /health describes the model. Nothing of a request is written to disk or
 * to a log. What was opened is closed where the rest cannot be.
 * @throws DosimetryError what loading the model, the node and its ports report
 */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const thread = await createPipelineThread({ model: options.model });
  const parts: Parts = { thread, app: createApp(options.maxBytes) };
  const closing = new ClosingSteps();
  try {
    const url = await open(parts, options);
    return {
      url,
      ...(parts.node && { dicomPort: parts.node.node.port }),
      get stillOpen() {
        return closing.open;
      },
      close: () => close(parts, closing),
    };
  } catch (error) {
    await close(parts, closing);
    throw error;
  }
}

/** @returns root of the HTTP service */
async function open(parts: Parts, options: BackendOptions): Promise<string> {
  const { app, thread } = parts;
  const queue = createQueue(serverLimits.bodiesInMemory);
  const admission = createAdmission(serverLimits.bodiesInMemory, Math.max(0, options.queue - 1));
  guardRequests(app, options);
  answerErrors(app);
  app.options('/*', async (_request, reply) => reply.code(204).send());
  app.get('/health', async () => ({
    status: thread.isAlive ? 'ok' : 'degraded',
    model: thread.model,
    engine: thread.engine,
    busy: queue.isBusy,
    waiting: queue.waiting + admission.waiting,
  }));
  contourRoute(app, { thread, queue, admission });
  if (options.node) {
    const weights = thread.model.sha256;
    parts.node = await openNode(options.node, { weights, model: options.model });
    consoleRoutes(app, parts.node);
  }
  const { port, host } = options;
  return app.listen({ port, host }).catch((cause: Error) => {
    throw portNotOpened(`The HTTP port ${port}`, cause);
  });
}

/** Together: a connection that is slow to end must not keep the workers running. */
async function close({ thread, app, node }: Parts, closing: ClosingSteps): Promise<void> {
  await Promise.all([closing.run('http', () => app.close()), node?.node.close(closing)]);
  await closing.run('engine', () => thread.end());
}

/** A web server with the limits of `serverLimits` that reads frames and no other kind of body. */
function createApp(maxBytes: number): FastifyInstance {
  const app = Fastify({
    forceCloseConnections: true,
    bodyLimit: maxBytes,
    requestTimeout: serverLimits.requestTimeoutMs,
    keepAliveTimeout: serverLimits.keepAliveTimeoutMs,
    http: {
      maxHeaderSize: serverLimits.maxHeaderBytes,
      headersTimeout: serverLimits.headersTimeoutMs,
      connectionsCheckingInterval: serverLimits.lookEveryMs,
    },
  });
  app.server.maxConnections = serverLimits.maxConnections;
  // Any other type is refused before its body is read.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(frameMediaType, (request: FastifyRequest, payload: Readable) =>
    readBodyLimited(payload, request.headers['content-encoding'], maxBytes),
  );
  return app;
}
