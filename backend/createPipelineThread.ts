import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DosimetryError } from '../src/errors';
import type { ModelIdentity } from '../src/network';
import type { PipelineResult } from '../src/pipeline';
import { createWatchdog } from '../src/calls/createWatchdog';
import type { ContourRequest } from './parseContourRequest';
import type { ThreadAnswer, ThreadData, ThreadRequest } from './threadMessages';

export interface PipelineThread {
  model: ModelIdentity;
  /** The engine's own description. */
  engine: string;
  /** False from the end of the thread until the next run has started another. */
  readonly isAlive: boolean;
  /**
   * One at a time. A thread that ended is replaced first.
   *
   * @param request its voxels are given away
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED where the thread breaks,
   *   WORKER_STOPPED where it ends or gets nowhere
   */
  run(request: ContourRequest, signal: AbortSignal): Promise<PipelineResult>;
  end(): Promise<void>;
}

export interface PipelineThreadOptions {
  /** Folder of the model; default: the shipped one. */
  model?: string;
  /** Longest time without a word of the thread while something is asked of it, ms. */
  patienceMs?: number;
  /** TypeScript file that answers; default: the pipeline. */
  script?: string;
  /** Heap of the thread, MB; default: Node's. */
  maxOldGenerationSizeMb?: number;
}

type Answer<Type extends ThreadAnswer['type']> = Extract<ThreadAnswer, { type: Type }>;

/** A step takes seconds, on slow machines a minute or two. */
const defaultPatienceMs = 600_000;

/** TypeScript needs its loader in each thread; by its address, since the thread knows only the current folder. */
const bootstrap = `
  const { loader, script } = require('node:worker_threads').workerData;
  require(loader);
  require(script);`;

/**
 * The pipeline on onnxruntime-node in a thread of its own, so that the server goes on answering.
 *
 * @throws DosimetryError what loading the model reports, or as run
 */
export async function createPipelineThread(
  options: PipelineThreadOptions = {},
): Promise<PipelineThread> {
  let thread: StartedThread | undefined = startThread(options);
  const ready = (await thread.nextAnswer(() => undefined)) as Answer<'ready'>;
  let isEnded = false;
  const living = async (): Promise<StartedThread> => {
    if (thread?.isAlive) {
      return thread;
    }
    if (isEnded) {
      throw stopped('The server is shutting down.');
    }
    thread = startThread(options);
    await thread.nextAnswer(() => undefined);
    return thread;
  };
  return {
    model: ready.model,
    engine: ready.engine,
    get isAlive() {
      return thread?.isAlive ?? false;
    },
    async run(request, signal) {
      const cancelled = new Int32Array(new SharedArrayBuffer(4));
      const cancel = () => Atomics.store(cancelled, 0, 1);
      if (signal.aborted) {
        cancel();
      }
      signal.addEventListener('abort', cancel);
      try {
        const { worker, nextAnswer } = await living();
        const message: ThreadRequest = { ...request, cancelled };
        const answer = await nextAnswer(() =>
          worker.postMessage(message, [request.ct.data.buffer as ArrayBuffer]),
        );
        return (answer as Answer<'done'>).result;
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    async end() {
      isEnded = true;
      await thread?.worker.terminate();
    },
  };
}

interface StartedThread {
  worker: Worker;
  readonly isAlive: boolean;
  nextAnswer(ask: () => void): Promise<ThreadAnswer>;
}

function startThread(options: PipelineThreadOptions): StartedThread {
  const { model, patienceMs = defaultPatienceMs, maxOldGenerationSizeMb } = options;
  const workerData: ThreadData = {
    loader: require.resolve('tsx/cjs'),
    script: options.script ?? path.join(__dirname, 'pipelineThread.ts'),
    model,
  };
  const worker = new Worker(bootstrap, {
    eval: true,
    workerData,
    ...(maxOldGenerationSizeMb && { resourceLimits: { maxOldGenerationSizeMb } }),
  });
  let settle: { resolve(answer: ThreadAnswer): void; reject(error: unknown): void } | undefined;
  let broken: DosimetryError | undefined;
  let heard = (): void => undefined;
  const fail = (error: DosimetryError): void => {
    broken ??= error;
    settle?.reject(broken);
    void worker.terminate();
  };
  worker.on('message', (answer: ThreadAnswer) => {
    heard();
    if (answer.type !== 'progress') {
      settle?.resolve(answer);
    }
  });
  worker.on('error', (cause) => fail(reported(cause)));
  worker.on('messageerror', () => fail(stopped('Its answer could not be read.')));
  worker.on('exit', (code) => fail(stopped(`Its thread ended with code ${code}.`)));
  return {
    worker,
    get isAlive() {
      return broken === undefined;
    },
    async nextAnswer(ask) {
      if (broken) {
        throw broken;
      }
      const watchdog = createWatchdog(patienceMs, () =>
        fail(stopped(`Nothing was heard of it for ${Math.round(patienceMs / 1000)} s.`)),
      );
      heard = () => watchdog.heard();
      try {
        const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
          settle = { resolve, reject };
          ask();
        });
        if (answer.type === 'failed') {
          throw new DosimetryError(answer.error.code, answer.error);
        }
        return answer;
      } finally {
        watchdog.stop();
        settle = undefined;
      }
    },
  };
}

function reported(cause: unknown): DosimetryError {
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
