import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import type { AssetManifest } from '../engine/assets';
import { contourOnBackEnds } from './contourOnBackEnds';
import type { PipelineCalls } from './pipelineCalls';
import { prepareNetworks } from './prepareNetworks';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * Makes this worker contour CTs; the loaded networks are kept for the next run.
 * @param assets hashes from the build
 */
export function startPipelineWorker(scope: WorkerScope, assets: AssetManifest): void {
  const state: PipelineWorkerState = { assets, failed: [] };
  answerWorkerCalls<PipelineCalls>(
    scope,
    {
      prepare: (request) => prepareNetworks(request, state),
      contour: (request, onProgress) => contourOnBackEnds(request, state, onProgress),
    },
    {
      heartbeatMs: workerLimits.heartbeatMs,
      onAnswered: (name) => {
        if (name === 'contour') {
          void state.networks?.then(({ keepLaterScripts }) => keepLaterScripts());
        }
      },
    },
  );
}
