import { createWorkerCalls } from '../calls/createWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';
import type { EngineSettings } from '../engine/choice';
import { createJobClient } from '../jobs/createJobClient';
import type { JobClient } from '../jobs/createJobClient';
import type { ContourConvention } from '../labels';
import type { CtVolume } from '../volume/types';
import type {
  AssetUrls,
  PipelineCalls,
  RunProgress,
  RunRequest,
  WorkerResult,
} from './pipelineCalls';
import { startWorker } from './startWorker';

export interface PipelineRunOptions {
  onProgress: (progress: RunProgress) => void;
  /** Aborting ends the worker at once; the next run starts a new one. */
  signal: AbortSignal;
  settings?: EngineSettings;
  contourConvention?: ContourConvention;
  /** The CT's series in the archive of the viewer, which the site's server may read itself. */
  series?: RunRequest['series'];
}

export interface PipelineClient {
  /**
   * Begins to load what a run will need, while its CT is still being read. Failures are left to the
   * run.
   */
  prepare(settings: EngineSettings): Promise<void>;
  /**
   * @param ct its voxel buffer is transferred to the worker; it returns with the result, and is
   *   lost if the run fails
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED, WORKER_STOPPED
   *   where the worker is silent for 3 minutes or makes no progress for 30
   */
  run(ct: CtVolume, options: PipelineRunOptions): Promise<WorkerResult>;
  /** Work on finished contours; cancelling a run does not affect it. */
  jobs: JobClient;
  dispose(): void;
}

/**
 * Runs the pipeline in a worker that lives as long as the client, with the networks kept loaded.
 * @param assetUrls asked when a worker is started or given work
 */
export function createPipelineClient(
  assetUrls: () => AssetUrls & { jobWorkerUrl: string },
): PipelineClient {
  const jobs = createJobClient(() => startWorker(assetUrls().jobWorkerUrl));
  const calls = createWorkerCalls<PipelineCalls>({
    start: () => startWorker(assetUrls().workerUrl),
    silenceMs: workerLimits.pipelineSilenceMs,
    noProgressMs: workerLimits.pipelineNoProgressMs,
    silent: (limitMs) => workerSilent('The background worker', limitMs),
    stopped: ({ message }) => workerStopped(message),
  });
  return {
    async prepare(settings) {
      try {
        await calls.call('prepare', { urls: assetUrls(), settings });
      } catch {
        // The run tries the same again and says what is wrong.
      }
    },
    run(ct, { onProgress, signal, settings = {}, contourConvention, series }) {
      const transfer = [ct.data.buffer as ArrayBuffer];
      const request = { ct, series, urls: assetUrls(), settings, contourConvention };
      return calls.call('contour', request, { transfer, onProgress, signal });
    },
    jobs,
    dispose() {
      void calls.end(workerStopped('the viewer left the workflow'));
      jobs.dispose();
    },
  };
}
