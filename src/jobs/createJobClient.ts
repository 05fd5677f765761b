import type { CallName } from '../calls/callTypes';
import { createWorkerCalls } from '../calls/createWorkerCalls';
import type { WorkerCalls } from '../calls/createWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import type { WorkerPort } from '../calls/workerPort';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';
import type { Jobs } from './jobs';

export interface JobClient {
  /**
   * @param transfer buffers of the input that are transferred to the worker
   * @throws DosimetryError what the job reports, ENGINE_FAILED where its worker breaks,
   *   WORKER_STOPPED where it does not answer for 5 minutes
   */
  run<Name extends CallName<Jobs>>(
    name: Name,
    input: Jobs[Name]['input'],
    transfer?: Transferable[],
  ): Promise<Jobs[Name]['output']>;
  /** Ends the worker; pending jobs are rejected. */
  dispose(): void;
}

interface JobState {
  calls: WorkerCalls<Jobs>;
  /** A CT to keep that has not yet been sent to a worker. */
  laterCt?: Jobs['keepCt']['input'];
}

/**
 * Runs jobs in a separate worker, so that cancelling a contouring run does not affect them. The
 * worker is started by the first job that needs it; a CT to keep is held here until then.
 */
export function createJobClient(start: () => WorkerPort): JobClient {
  const calls = createWorkerCalls<Jobs>({
    start,
    silenceMs: workerLimits.jobSilenceMs,
    silent: (limitMs) => workerSilent('The background worker', limitMs),
    stopped: ({ message }) => workerStopped(message),
  });
  const state: JobState = { calls };
  return {
    async run(name, input, transfer = []) {
      if (name === 'keepCt' && !calls.isAlive) {
        state.laterCt = input as Jobs['keepCt']['input'];
        return undefined as Jobs[typeof name]['output'];
      }
      handOverCt(state);
      return calls.call(name, input, { transfer });
    },
    dispose() {
      state.laterCt = undefined;
      void calls.end(workerStopped('the viewer left the workflow'));
    },
  };
}

/** The CT arrives before the job, because the worker handles messages in order. */
function handOverCt(state: JobState): void {
  const { calls, laterCt } = state;
  if (laterCt) {
    state.laterCt = undefined;
    const transfer = laterCt.ct ? [laterCt.ct.data.buffer as ArrayBuffer] : [];
    calls.call('keepCt', laterCt, { transfer }).catch(() => undefined);
  }
}
