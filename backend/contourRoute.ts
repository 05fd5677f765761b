import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodeFrame } from '../src/engine/frame';
import { frameMediaType } from '../src/worker/runRemotely';
import type { RemoteResult } from '../src/worker/runRemotely';
import type { Admission } from './createAdmission';
import type { PipelineThread } from './createPipelineThread';
import type { Queue } from './createQueue';
import { parseContourRequest } from './parseContourRequest';
import { serverLimits } from './serverLimits';

export interface ContourRouteOptions {
  thread: PipelineThread;
  queue: Queue;
  admission: Admission;
}

/** A request that was admitted. */
interface Admitted {
  /** Aborted when the answer has been sent or the client has disconnected. */
  gone: AbortSignal;
  /** Frees the request's place. */
  release: () => void;
  /** True while its CT is being worked on; its place is then freed at the end of the work. */
  isWorking: boolean;
}

const pack = promisify(gzip);

/** POST /contour: takes a CT as a frame and answers with labels and findings as a frame. */
export function contourRoute(app: FastifyInstance, options: ContourRouteOptions): void {
  const admitted = new WeakMap<FastifyRequest, Admitted>();
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    admitted.set(request, await admit(reply, options.admission));
  };
  app.post('/contour', { onRequest }, async (request, reply) => {
    const body = await contour(request.body, admitted.get(request)!, options);
    reply.raw.setTimeout(serverLimits.unreadAnswerMs, () => reply.raw.destroy());
    reply.type(frameMediaType).header('vary', 'accept-encoding, origin');
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      return reply.send(body);
    }
    // Labels are nearly all zeros, so the fastest compression level is enough.
    return reply.header('content-encoding', 'gzip').send(await pack(body, { level: 1 }));
  });
}

/**
 * Admits a request before its body is read. Its place is freed when the answer has been sent or the
 * client has disconnected.
 */
async function admit(reply: FastifyReply, admission: Admission): Promise<Admitted> {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  const release = await admission.enter(gone.signal);
  const admitted: Admitted = { gone: gone.signal, release, isWorking: false };
  if (gone.signal.aborted) {
    release();
  }
  gone.signal.addEventListener('abort', () => {
    if (!admitted.isWorking) {
      release();
    }
  });
  return admitted;
}

/**
 * Runs the pipeline when the request's turn comes. Cancelled work still holds its CT until the
 * current step is done, so its place is freed only then.
 */
async function contour(
  requestBody: unknown,
  admitted: Admitted,
  { thread, queue }: ContourRouteOptions,
): Promise<Buffer> {
  const { gone, release } = admitted;
  admitted.isWorking = true;
  try {
    const contourRequest = parseContourRequest(requestBody);
    const result = await queue.run(gone, () => thread.run(contourRequest, gone));
    const answer: RemoteResult = { result, model: thread.model, engine: thread.engine };
    return Buffer.concat(encodeFrame(answer));
  } finally {
    admitted.isWorking = false;
    if (gone.aborted) {
      release();
    }
  }
}
