import { createWorkerCalls } from '../calls/createWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import type { LocalBackEnd } from '../engine/choice';
import { DosimetryError } from '../errors';
import type { Vec3 } from '../volume/types';
import type { EngineCalls, NetworkRole, NetworkToLoad } from './engineCalls';
import { startWorker } from './startWorker';

export interface WorkerEngineOptions {
  /** Address of the worker's script for this build, absolute. */
  scriptUrl: string;
  backEnd: LocalBackEnd;
  runtime: Uint8Array<ArrayBuffer>;
  networks: NetworkToLoad[];
  /** Longest time for one answer, ms; default: 60 s on WebGPU, 5 minutes elsewhere. */
  patienceMs?: number;
}

export interface WorkerEngine {
  backEnd: LocalBackEnd;
  /** The input is copied, so that the caller can run it elsewhere if this engine fails. */
  run(
    role: NetworkRole,
    input: Float32Array<ArrayBuffer>,
    dimensions?: Vec3,
  ): Promise<Float32Array<ArrayBuffer>>;
  /** Ends the worker and frees its memory at once. */
  end(): void;
}

/**
 * Loads networks in a separate worker, one for each back end that is tried. An engine that failed
 * must be ended and not used again.
 * @throws DosimetryError ENGINE_FAILED, OUT_OF_MEMORY; the worker has then been ended
 */
export async function createWorkerEngine(options: WorkerEngineOptions): Promise<WorkerEngine> {
  const { scriptUrl, backEnd, runtime, networks } = options;
  const { gpuSilenceMs, processorSilenceMs } = workerLimits;
  const calls = createWorkerCalls<EngineCalls>({
    start: () => startWorker(scriptUrl),
    silenceMs:
      options.patienceMs ?? (backEnd.kind === 'webgpu' ? gpuSilenceMs : processorSilenceMs),
    silent: (limitMs) => silent(backEnd, limitMs),
    stopped: ({ message }) => crashed(backEnd, message),
  });
  const end = () => void calls.end(crashed(backEnd, 'it was ended'));
  const start = performance.now();
  try {
    await calls.call('load', { backEnd, runtime, networks }, { transfer: [runtime.buffer] });
    performance.measure('kidney-dosimetry: engine start', { start });
  } catch (error) {
    end();
    throw error;
  }
  return {
    backEnd,
    async run(role, input, dimensions) {
      const passStart = performance.now();
      const output = await calls.call('run', { role, input, dimensions });
      performance.measure(`kidney-dosimetry: ${role} pass`, { start: passStart });
      return output;
    },
    end,
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
