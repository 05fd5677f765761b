import type { LocalBackEnd } from '../engine/choice';
import { loadNetworks } from './loadNetworks';
import type { LoadedNetworks } from './loadNetworks';
import type { AssetUrls } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * The networks that are loaded, or being loaded, already; else their loading begins. Its progress
 * is told to `state.onLoading`.
 */
export function keptNetworks(
  state: PipelineWorkerState,
  urls: AssetUrls,
  candidates: readonly LocalBackEnd[],
): Promise<LoadedNetworks> {
  state.networks ??= loadNetworks({
    urls,
    assets: state.assets,
    candidates,
    onProgress: (progress) => state.onLoading?.(progress),
    onFailed: (attempt) => state.failed.push(attempt),
  });
  return state.networks;
}
