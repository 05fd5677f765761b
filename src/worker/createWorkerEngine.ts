import type { LocalBackEnd } from '../engine/choice';
import { DosimetryError } from '../errors';
import type { Vec3 } from '../volume/types';
import type { EngineAnswer, EngineRequest, NetworkRole, NetworkToLoad } from './engineCalls';
import { createWatchdog } from '../calls/createWatchdog';
import type { Watchdog } from '../calls/createWatchdog';
import { startWorker } from './startWorker';

/** A GPU that does not answer within this time will not: drivers reset themselves after a few seconds. */
const gpuPatienceMs = 60_000;
/** A processor's step takes seconds, on the weakest machines two minutes; a worker that ended says nothing. */
const processorPatienceMs = 300_000;

export interface WorkerEngineOptions {
  /** Script of the build's worker, absolute. */
  scriptUrl: string;
  backEnd: LocalBackEnd;
  runtime: Uint8Array<ArrayBuffer>;
  networks: NetworkToLoad[];
  /** How long one answer may take, ms; default: 60 s on WebGPU, 5 minutes elsewhere. */
  patienceMs?: number;
}

export interface WorkerEngine {
  backEnd: LocalBackEnd;
  /** The input is copied, so that the caller can run it elsewhere if this fails. */
  run(
    role: NetworkRole,
    input: Float32Array<ArrayBuffer>,
    dimensions?: Vec3,
  ): Promise<Float32Array<ArrayBuffer>>;
  /** Ends the worker and frees its memory at once. */
  end(): void;
}

/**
 * Networks loaded in a worker of their own, one for each back end that is tried.
 *
 * @throws DosimetryError ENGINE_FAILED, OUT_OF_MEMORY; the worker is ended then
 */
export async function createWorkerEngine(options: WorkerEngineOptions): Promise<WorkerEngine> {
  const { scriptUrl, backEnd, runtime, networks } = options;
  const patienceMs =
    options.patienceMs ?? (backEnd.kind === 'webgpu' ? gpuPatienceMs : processorPatienceMs);
  const worker = startWorker(scriptUrl);
  let settle: { resolve(answer: EngineAnswer): void; reject(error: unknown): void } | undefined;
  worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => settle?.resolve(data);
  worker.onerror = (event) => settle?.reject(crashed(backEnd, event.message));

  /** One question at a time: the pipeline never asks two. */
  const ask = async (request: EngineRequest, transfer: Transferable[]): Promise<EngineAnswer> => {
    let watchdog: Watchdog | undefined;
    try {
      const answer = await new Promise<EngineAnswer>((resolve, reject) => {
        settle = { resolve, reject };
        watchdog = createWatchdog(patienceMs, () => reject(silent(backEnd, patienceMs)));
        worker.postMessage(request, transfer);
      });
      if (answer.type === 'failed') {
        throw new DosimetryError(answer.error.code, answer.error);
      }
      return answer;
    } finally {
      watchdog?.stop();
      settle = undefined;
    }
  };

  try {
    await ask({ type: 'load', backEnd, runtime, networks }, [runtime.buffer]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  let id = 0;
  return {
    backEnd,
    async run(role, input, dimensions) {
      const answer = await ask({ type: 'run', id: ++id, role, input, dimensions }, []);
      return (answer as Extract<EngineAnswer, { type: 'ran' }>).output;
    },
    end: () => worker.terminate(),
  };
}

function crashed({ title }: LocalBackEnd, message: string | undefined): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: `The engine (${title}) stopped.`,
    why: message
      ? `The browser reports: ${message}.`
      : 'Its script could not be loaded, or the browser ended it.',
    next: 'Check that the plug-in folder is complete on the server, reload the page and try again.',
  });
}

function silent({ title }: LocalBackEnd, patienceMs: number): DosimetryError {
  return new DosimetryError('ENGINE_FAILED', {
    what: `The engine (${title}) does not answer.`,
    why: `It was given ${Math.round(patienceMs / 1000)} s for one step.`,
    next: 'Reload the page and try again; updating browser and graphics driver may help.',
  });
}
