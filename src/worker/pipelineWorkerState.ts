import type { AssetManifest } from '../engine/assets';
import type { BackEndAttempt, BackEndList } from '../engine/choice';
import type { LoadedNetworks } from './loadNetworks';

/** What the pipeline's worker keeps from one run to the next. */
export interface PipelineWorkerState {
  /** Hashes that the build wrote down. */
  assets: AssetManifest;
  /** What the machine can do and the site allows; looked up in the first run. */
  backEnds?: BackEndList;
  /** There once they have been asked for, until loading fails or every back end has. */
  networks?: Promise<LoadedNetworks>;
  /** Back ends that failed since then. */
  failed: BackEndAttempt[];
}
