import path from 'node:path';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { createWorkerCalls } from '../src/calls/createWorkerCalls';
import type { WorkerCalls } from '../src/calls/createWorkerCalls';
import { workerLimits } from '../src/calls/workerLimits';
import { DosimetryError } from '../src/errors';
import type { ContouringResult } from '../src/contouring';
import { nodeWorkerPort } from './nodeWorkerPort';
import type { ContourRequest } from './parseContourRequest';
import { scriptFile } from './scriptFile';
import type { LoadedModel, ThreadCalls, ThreadData } from './threadCalls';

export interface PipelineThread extends LoadedModel {
  /** False after the thread has ended, until the next run has started another. */
  readonly isAlive: boolean;
  /**
   * Runs one request at a time. A thread that has ended is replaced first.
   * @param request its voxels are transferred to the thread
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED where the thread
   *   breaks, WORKER_STOPPED where it ends or makes no progress
   */
  run(request: ContourRequest, signal: AbortSignal): Promise<ContouringResult>;
  end(): Promise<void>;
}

export interface PipelineThreadOptions {
  /** Folder of the model; default: the shipped one. */
  model?: string;
  /** Longest time without a message from the thread while a call is pending, ms. */
  patienceMs?: number;
  /** File that runs in the thread; default: the pipeline. */
  script?: string;
  /** Heap size of the thread, MB; default: Node's. */
  maxOldGenerationSizeMb?: number;
}

/**
 * In the repository each thread has to load TypeScript's loader. It is given by its address,
 * because the thread would resolve a name from the current folder.
 */
const bootstrap = `
  const { loader, script } = require('node:worker_threads').workerData;
  if (loader) {
    require(loader);
  }
  require(script);`;
/** Not a dependency of the published package, whose scripts are compiled. */
const typeScriptLoader = 'tsx/cjs';

/**
 * Runs the pipeline on onnxruntime-node in a separate thread, so that the server keeps answering.
 * @throws DosimetryError what loading the model reports, or as run
 */
export async function createPipelineThread(
  options: PipelineThreadOptions = {},
): Promise<PipelineThread> {
  const calls = createWorkerCalls<ThreadCalls>({
    start: () => nodeWorkerPort(startThread(options)),
    silenceMs: options.patienceMs ?? workerLimits.serverThreadSilenceMs,
    silent: (limitMs) => stopped(`Nothing was heard of it for ${Math.round(limitMs / 1000)} s.`),
    stopped: ({ message, error }) => (error === undefined ? stopped(message!) : broken(error)),
  });
  const { model, engine } = await load(calls);
  const closing = new AbortController();
  return {
    model,
    engine,
    get isAlive() {
      return calls.isAlive;
    },
    async run(request, signal) {
      if (closing.signal.aborted) {
        throw shuttingDown();
      }
      if (!calls.isAlive) {
        await load(calls);
      }
      return contour(calls, request, signal);
    },
    end() {
      closing.abort();
      return calls.end(shuttingDown());
    },
  };
}

function startThread(options: PipelineThreadOptions): Worker {
  const script = options.script ?? scriptFile(path.join(__dirname, 'pipelineThread'));
  const workerData: ThreadData = {
    ...(script.endsWith('.ts') && { loader: require.resolve(typeScriptLoader) }),
    script,
    model: options.model,
  };
  const { maxOldGenerationSizeMb } = options;
  return new Worker(bootstrap, {
    eval: true,
    // The engine's library sees what is set in the environment of the process, not in a copy.
    env: SHARE_ENV,
    workerData,
    ...(maxOldGenerationSizeMb && { resourceLimits: { maxOldGenerationSizeMb } }),
  });
}

/** A thread that cannot load the model is useless, and would keep the process alive. */
async function load(calls: WorkerCalls<ThreadCalls>): Promise<LoadedModel> {
  try {
    return await calls.call('load', undefined);
  } catch (error) {
    await calls.end(shuttingDown());
    throw error;
  }
}

/** The caller that cancels gets its answer when the thread has noticed; the thread stays alive. */
async function contour(
  calls: WorkerCalls<ThreadCalls>,
  request: ContourRequest,
  signal: AbortSignal,
): Promise<ContouringResult> {
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const cancel = () => void Atomics.store(cancelled, 0, 1);
  if (signal.aborted) {
    cancel();
  }
  signal.addEventListener('abort', cancel);
  try {
    const transfer = [request.ct.data.buffer as ArrayBuffer];
    return await calls.call('contour', { ...request, cancelled }, { transfer });
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function broken(cause: unknown): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: 'The server’s engine stopped.',
    why: `It reports: ${cause instanceof Error ? cause.message : String(cause)}.`,
    next: 'Try again: the engine is started anew. If it happens again, report it with this text.',
    cause,
  });
}

function stopped(why: string): DosimetryError {
  return new DosimetryError('WORKER_STOPPED', {
    what: 'The server’s engine stopped.',
    why,
    next: 'Try again: the engine is started anew. If it happens again, the server may need more memory.',
  });
}

function shuttingDown(): DosimetryError {
  return stopped('The server is shutting down.');
}
