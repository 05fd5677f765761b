import { createWorkerCalls } from '../calls/createWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import type { WorkerPort } from '../calls/workerPort';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';
import type { SerialDose } from '../serial';
import type { SerialCalls, SerialWorkInput, SerialWorkProgress } from './serialCalls';

export interface SerialComputeOptions {
  onProgress?: (progress: SerialWorkProgress) => void;
  /** Aborting ends the worker at once; the next call starts a new one. */
  signal?: AbortSignal;
}

/** Serial doses in another thread, one after the other. */
export interface SerialClient {
  /**
   * @param input is copied, so that the images stay with the caller
   * @throws DosimetryError as computeSerialDose; CANCELLED, ENGINE_FAILED, WORKER_STOPPED
   */
  compute(input: SerialWorkInput, options?: SerialComputeOptions): Promise<SerialDose>;
  /** Ends the worker; what waits for an answer is rejected. */
  dispose(): void;
}

/** @param start starts the worker when it is first needed */
export function createSerialClient(start: () => WorkerPort): SerialClient {
  const calls = createWorkerCalls<SerialCalls>({
    start,
    silenceMs: workerLimits.serialSilenceMs,
    silent: (limitMs) => workerSilent('The worker of the dose computation', limitMs),
    stopped: ({ message }) => workerStopped(message),
  });
  return {
    compute: (input, options) => calls.call('compute', input, options),
    dispose: () => void calls.end(workerStopped('the viewer left the workflow')),
  };
}
