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
} from './messages';
import { createJobClient } from './createJobClient';
import type { JobClient } from './createJobClient';
import { startWorker } from './startWorker';
import type { StartedWorker } from './startWorker';
import { workerStopped } from './workerStopped';

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
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED
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
          signal.removeEventListener('abort', cancel);
          act();
        };
        const cancel = () =>
          settle(() => {
            endWorker();
            reject(cancelledError());
          });
        signal.addEventListener('abort', cancel);
        current.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
          if (data.type === 'progress') {
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
        current.postMessage(request, [ct.data.buffer as ArrayBuffer]);
      });
    },
    jobs,
    dispose() {
      endWorker();
      jobs.dispose();
    },
  };
}
