import { createWorkerCalls } from '../calls/createWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import { workerSilent } from '../calls/workerSilent';
import { workerStopped } from '../calls/workerStopped';
import type { EngineSettings } from '../engine/choice';
import { createJobClient } from '../jobs/createJobClient';
import type { JobClient } from '../jobs/createJobClient';
import type { ContourConvention } from '../labels';
import type { CtVolume, VolumeGeometry } from '../volume/types';
import { handOverCt } from './handOverCt';
import type { CtHandover } from './handOverCt';
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
  /** Begins to hand over a CT whose slices are still being read, one CT at a time. */
  handOver(geometry: VolumeGeometry): CtHandover;
  /**
   * @param ct whole: its voxel buffer is transferred to the worker; or handed over slice by slice.
   *   It returns with the result, and is lost if the run fails
   * @throws DosimetryError what the pipeline reports, CANCELLED, ENGINE_FAILED, WORKER_STOPPED
   *   where the worker is silent for 3 minutes or makes no progress for 30
   */
  run(ct: CtVolume | CtHandover, options: PipelineRunOptions): Promise<WorkerResult>;
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
  const handovers = { last: 0 };
  return {
    async prepare(settings) {
      try {
        await calls.call('prepare', { urls: assetUrls(), settings });
      } catch {
        // The run tries the same again and says what is wrong.
      }
    },
    handOver: (geometry) => handOverCt(calls, ++handovers.last, geometry),
    async run(ct, { onProgress, signal, settings = {}, contourConvention, series }) {
      const rest = { series, urls: assetUrls(), settings, contourConvention };
      if ('data' in ct) {
        const transfer = [ct.data.buffer as ArrayBuffer];
        return calls.call('contour', { ct, ...rest }, { transfer, onProgress, signal });
      }
      // The worker answers in order: a damaged slice is reported before the run that misses it.
      const request = { handoverId: ct.id, ...rest };
      const run = calls.call('contour', request, { onProgress, signal });
      await Promise.all([...ct.answers, run]);
      return run;
    },
    jobs,
    dispose() {
      void calls.end(workerStopped('the viewer left the workflow'));
      jobs.dispose();
    },
  };
}
