import type { LocalBackEnd } from '../engine/choice';
import { modelIdentity } from '../network';
import { contourKidneys } from '../contouring';
import type { PlacedResult } from './completeResult';
import { drawnKidneys } from './drawnKidneys';
import { keptNetworks } from './keptNetworks';
import type { LoadedNetworks } from './loadNetworks';
import type { RunProgress, RunRequest } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * Runs the pipeline on back ends of this browser. Networks that an earlier run loaded are used
 * again.
 * @throws DosimetryError what loading, the pipeline and the last back end report
 */
export async function runLocally(
  request: RunRequest,
  state: PipelineWorkerState,
  candidates: readonly LocalBackEnd[],
  onProgress: (progress: RunProgress) => void,
): Promise<PlacedResult> {
  state.onLoading = onProgress;
  const { manifest, referenceAnatomy, local } = await loadedNetworks(request, state, candidates);
  onProgress({ stage: 'weights', fraction: 1 });
  try {
    const result = await contourKidneys(request.ct, {
      manifest,
      networks: local.networks,
      referenceAnatomy,
      blocks: request.blocks,
      contourConvention: request.contourConvention,
      bothConventions: true,
      onLabels: (labelmap, region) =>
        onProgress({ stage: 'post', fraction: 0.5, drawn: drawnKidneys(labelmap, region) }),
      onProgress,
    });
    const engine = local.current()!.title;
    return { result, engine, model: modelIdentity(manifest), place: 'browser' };
  } catch (error) {
    if (local.isExhausted()) {
      // The next run tries all of them again, because the cause may have gone, for example a lack
      // of memory.
      state.networks = undefined;
    }
    throw error;
  }
}

async function loadedNetworks(
  { urls }: RunRequest,
  state: PipelineWorkerState,
  candidates: readonly LocalBackEnd[],
): Promise<LoadedNetworks> {
  try {
    return await keptNetworks(state, urls, candidates);
  } catch (error) {
    state.networks = undefined;
    throw error;
  }
}
