import type { EngineSettings } from '../engine/choice';
import { cancelledError, DosimetryError } from '../errors';
import type { ContourConvention } from '../labels';
import type {
  AssetUrls,
  CtVolume,
  ProgressMessage,
  RunRequest,
  WorkerMessage,
  WorkerResult,
} from './pipelineCalls';
import { createJobClient } from '../jobs/createJobClient';
import type { JobClient } from '../jobs/createJobClient';
import { createWatchdog } from '../calls/createWatchdog';
import { startWorker } from './startWorker';
import type { StartedWorker } from './startWorker';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';

/** Steps of the pipeline that keep its worker from speaking take seconds, on weak machines half a minute. */
const silenceMs = 180_000;
/** A worker that lives and yet gets nowhere: a server that never answers, for example. */
const noProgressMs = 1_800_000;

export interface PipelineRunOptions {
  onProgress: (progress: ProgressMessage) => void;
  /** Aborting ends the worker at once; the next run starts a new one. */
  signal: AbortSignal;
  settings?: EngineSettings;
  contourConvention?: ContourConvention;
}

export interface PipelineClient {
  /**
   * @param ct its voxel buffer is transferred to the worker; it comes back with the result, and is
   *   gone if the run fails
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED, WORKER_STOPPED where the
   *   worker is silent for 3 minutes or gets nowhere for 30
   */
  run(ct: CtVolume, options: PipelineRunOptions): Promise<WorkerResult>;
  /** Work on finished contours; cancelling a run does not touch it. */
  jobs: JobClient;
  dispose(): void;
}

/** Runs the pipeline in a worker that lives as long as the client, with the networks kept loaded. */
export function createPipelineClient(urls: AssetUrls & { jobWorkerUrl: string }): PipelineClient {
  let worker: StartedWorker | undefined;
  const jobs = createJobClient(urls.jobWorkerUrl);
  const endWorker = () => {
    worker?.terminate();
    worker = undefined;
  };

  return {
    run(ct, { onProgress, signal, settings = {}, contourConvention }) {
      if (signal.aborted) {
        return Promise.reject(cancelledError());
      }
      worker ??= startWorker(urls.workerUrl);
      const current = worker;
      return new Promise<WorkerResult>((resolve, reject) => {
        const settle = (act: () => void) => {
          alive.stop();
          moving.stop();
          signal.removeEventListener('abort', cancel);
          act();
        };
        const cancel = () =>
          settle(() => {
            endWorker();
            reject(cancelledError());
          });
        const giveUp = (limitMs: number) =>
          settle(() => {
            endWorker();
            reject(workerSilent('The background worker', limitMs));
          });
        const alive = createWatchdog(silenceMs, () => giveUp(silenceMs));
        const moving = createWatchdog(noProgressMs, () => giveUp(noProgressMs));
        signal.addEventListener('abort', cancel);
        current.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
          alive.heard();
          if (data.type === 'alive') {
            return;
          }
          if (data.type === 'progress') {
            moving.heard();
            onProgress(data);
          } else if (data.type === 'done') {
            settle(() => resolve(data.result));
          } else {
            settle(() => reject(new DosimetryError(data.error.code, data.error)));
          }
        };
        current.onerror = (event) =>
          settle(() => {
            endWorker();
            reject(workerStopped(event.message));
          });
        const request: RunRequest = { type: 'run', ct, urls, settings, contourConvention };
        try {
          current.postMessage(request, [ct.data.buffer as ArrayBuffer]);
        } catch (error) {
          settle(() => reject(error as Error));
        }
      });
    },
    jobs,
    dispose() {
      endWorker();
      jobs.dispose();
    },
  };
}
