import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { DosimetryError } from '../src/errors';
import type { ModelIdentity } from '../src/network';
import type { PipelineResult } from '../src/pipeline';
import type { ContourRequest } from './parseContourRequest';
import type { ThreadAnswer, ThreadData, ThreadRequest } from './threadMessages';

export interface PipelineThread {
  model: ModelIdentity;
  /** The engine's own description. */
  engine: string;
  /**
   * One at a time.
   *
   * @param request its voxels are given away
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED
   */
  run(request: ContourRequest, signal: AbortSignal): Promise<PipelineResult>;
  end(): Promise<void>;
}

/** TypeScript needs its loader in each thread; by its address, since the thread knows only the current folder. */
const bootstrap = `
  const { loader, script } = require('node:worker_threads').workerData;
  require(loader);
  require(script);`;

/**
 * The pipeline on onnxruntime-node in a thread of its own, so that the server goes on answering.
 *
 * @throws DosimetryError what loading the model reports
 */
export async function createPipelineThread(model?: string): Promise<PipelineThread> {
  const workerData: ThreadData = {
    loader: require.resolve('tsx/cjs'),
    script: path.join(__dirname, 'pipelineThread.ts'),
    model,
  };
  const worker = new Worker(bootstrap, { eval: true, workerData });
  let settle: { resolve(answer: ThreadAnswer): void; reject(error: unknown): void } | undefined;
  let broken: unknown;
  worker.on('message', (answer: ThreadAnswer) => settle?.resolve(answer));
  worker.on('error', (cause) => {
    broken = new DosimetryError('ENGINE_FAILED', {
      what: 'The server’s engine stopped.',
      why: `It reports: ${cause instanceof Error ? cause.message : String(cause)}.`,
      next: 'Start the server again; if it happens again, report it with this text.',
      cause,
    });
    settle?.reject(broken);
  });
  const nextAnswer = async (ask: () => void): Promise<ThreadAnswer> => {
    if (broken) {
      throw broken;
    }
    const answer = await new Promise<ThreadAnswer>((resolve, reject) => {
      settle = { resolve, reject };
      ask();
    });
    if (answer.type === 'failed') {
      throw new DosimetryError(answer.error.code, answer.error);
    }
    return answer;
  };
  const ready = (await nextAnswer(() => undefined)) as Extract<ThreadAnswer, { type: 'ready' }>;
  return {
    model: ready.model,
    engine: ready.engine,
    async run(request, signal) {
      const cancelled = new Int32Array(new SharedArrayBuffer(4));
      const cancel = () => Atomics.store(cancelled, 0, 1);
      if (signal.aborted) {
        cancel();
      }
      signal.addEventListener('abort', cancel);
      try {
        const message: ThreadRequest = { ...request, cancelled };
        const answer = await nextAnswer(() =>
          worker.postMessage(message, [request.ct.data.buffer as ArrayBuffer]),
        );
        return (answer as Extract<ThreadAnswer, { type: 'done' }>).result;
      } finally {
        signal.removeEventListener('abort', cancel);
      }
    },
    end: async () => void (await worker.terminate()),
  };
}
