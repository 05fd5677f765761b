import { answerWorkerCalls } from '../calls/answerWorkerCalls';
import type { WorkerScope } from '../calls/answerWorkerCalls';
import { workerLimits } from '../calls/workerLimits';
import type { AssetManifest } from '../engine/assets';
import { contourOnBackEnds } from './contourOnBackEnds';
import type { ContourRequest, PipelineCalls, RunRequest } from './pipelineCalls';
import { prepareNetworks } from './prepareNetworks';
import type { PipelineWorkerState } from './pipelineWorkerState';
import { receiveCt } from './receiveCt';
import { receiveSlice } from './receiveSlice';
import { takeReceivedCt } from './takeReceivedCt';

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
      receive: (start) => receiveCt(start, state),
      slice: (handed) => receiveSlice(handed, state),
      contour: (request, onProgress) =>
        contourOnBackEnds(withCt(request, state), state, onProgress),
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

function withCt(request: ContourRequest, state: PipelineWorkerState): RunRequest {
  return 'ct' in request ? request : { ...request, ...takeReceivedCt(request.handoverId, state) };
}
