import { DosimetryError } from '../errors';
import type { JobAnswer, JobName, Jobs } from './jobs';
import { createWatchdog } from '../calls/createWatchdog';
import type { Watchdog } from '../calls/createWatchdog';
import { startWorker } from '../worker/startWorker';
import type { StartedWorker } from '../worker/startWorker';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';

/** The longest job, a structure set of many contours, takes seconds. */
const silenceMs = 300_000;

export interface JobClient {
  /**
   * @param transfer buffers of the input that are given away
   * @throws DosimetryError what the job reports, ENGINE_FAILED where its worker breaks,
   *   WORKER_STOPPED where it does not answer for 5 minutes
   */
  run<Name extends JobName>(
    name: Name,
    input: Jobs[Name]['input'],
    transfer?: Transferable[],
  ): Promise<Jobs[Name]['output']>;
  /** Ends the worker; what waits for an answer is rejected. */
  dispose(): void;
}

interface Waiting {
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

/**
 * Jobs in a worker of their own, so that cancelling a run does not touch them. It is started with the
 * first job that needs it: a CT to keep is held here until then.
 */
export function createJobClient(workerUrl: string): JobClient {
  let worker: StartedWorker | undefined;
  let lastId = 0;
  let laterCt: Jobs['keepCt']['input'] | undefined;
  const waiting = new Map<number, Waiting>();

  let watchdog: Watchdog | undefined;
  /** After each question and answer: watches as long as somebody waits. */
  const watch = (): void => {
    watchdog?.stop();
    watchdog = waiting.size
      ? createWatchdog(silenceMs, () => end(workerSilent('The background worker', silenceMs)))
      : undefined;
  };
  const end = (error: DosimetryError): void => {
    worker?.terminate();
    worker = undefined;
    const all = [...waiting.values()];
    waiting.clear();
    watch();
    all.forEach(({ reject }) => reject(error));
  };
  const start = (): StartedWorker => {
    const started = startWorker(workerUrl);
    started.onmessage = ({ data }: MessageEvent<JobAnswer>) => {
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      watch();
      if (data.type === 'done') {
        asked?.resolve(data.output);
      } else {
        asked?.reject(new DosimetryError(data.error.code, data.error));
      }
    };
    started.onerror = ({ message }) => end(workerStopped(message));
    return started;
  };

  const post = <Name extends JobName>(
    to: StartedWorker,
    name: Name,
    input: Jobs[Name]['input'],
    transfer: Transferable[],
  ): Promise<Jobs[Name]['output']> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject });
      try {
        to.postMessage({ id, name, input }, transfer);
        if (waiting.size === 1) {
          watch();
        }
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });

  return {
    async run(name, input, transfer = []) {
      if (name === 'keepCt' && !worker) {
        laterCt = input as Jobs['keepCt']['input'];
        return undefined as Jobs[typeof name]['output'];
      }
      worker ??= start();
      if (laterCt) {
        const kept = laterCt;
        laterCt = undefined;
        const buffers = kept.ct ? [kept.ct.data.buffer as ArrayBuffer] : [];
        // Answered before what follows, since jobs are done in order.
        post(worker, 'keepCt', kept, buffers).catch(() => undefined);
      }
      return post(worker, name, input, transfer);
    },
    dispose() {
      laterCt = undefined;
      end(workerStopped('the viewer left the workflow'));
    },
  };
}
