import type { AssetManifest } from '../engine/assets';
import type { BackEndAttempt, LocalBackEnd } from '../engine/choice';
import { createLocalNetworks } from './createLocalNetworks';
import type { LocalNetworks } from './createLocalNetworks';
import { createWorkerEngine } from './createWorkerEngine';
import { loadAssets } from './loadAssets';
import type { LoadedAssets } from './loadAssets';
import type { AssetUrls, RunProgress } from './pipelineCalls';

export interface LoadNetworksOptions {
  urls: AssetUrls;
  /** Hashes from the build. */
  assets: AssetManifest;
  /** In the order in which they are tried; at least one. */
  candidates: readonly LocalBackEnd[];
  onProgress: (progress: RunProgress) => void;
  /** Called when a back end is given up, also in later runs. */
  onFailed: (attempt: BackEndAttempt) => void;
}

export interface LoadedNetworks extends LoadedAssets {
  local: LocalNetworks;
}

/**
 * Loads the files and starts the networks on the first back end that works.
 * @throws DosimetryError MODEL_UNAVAILABLE, MODEL_MISMATCH; errors of a back end are reported by
 *   the first step that is run
 */
export async function loadNetworks(options: LoadNetworksOptions): Promise<LoadedNetworks> {
  const { urls, assets, candidates, onProgress, onFailed } = options;
  const start = performance.now();
  const files = await loadAssets({
    urls,
    assets,
    build: candidates[0].build,
    onProgress: (received, total) =>
      onProgress({
        stage: 'weights',
        fraction: Math.min(1, received / total),
        bytes: { received, total },
      }),
  });
  performance.measure('kidney-dosimetry: files', { start });
  const local = createLocalNetworks({
    candidates,
    roles: files.networks.map(({ role }) => role),
    onFailed,
    start: async (backEnd) =>
      createWorkerEngine({
        scriptUrl: urls.engineUrls[backEnd.build],
        backEnd,
        runtime: await files.runtime(backEnd.build),
        networks: files.networks,
      }),
  });
  return { ...files, local };
}
