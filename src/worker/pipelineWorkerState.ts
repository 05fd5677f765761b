import type { AssetManifest } from '../engine/assets';
import type { BackEndAttempt, BackEndList } from '../engine/choice';
import type { LoadedNetworks } from './loadNetworks';

/** What the pipeline's worker keeps between runs. */
export interface PipelineWorkerState {
  /** Hashes from the build. */
  assets: AssetManifest;
  /** What the machine can do and the site allows; determined in the first run. */
  backEnds?: BackEndList;
  /** Present once they have been requested, until loading or every back end has failed. */
  networks?: Promise<LoadedNetworks>;
  /** Back ends that have failed since then. */
  failed: BackEndAttempt[];
}
