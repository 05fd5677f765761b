import type { AssetManifest } from '../engine/assets';
import type { BackEndAttempt, BackEndList } from '../engine/choice';
import type { LoadedNetworks } from './loadNetworks';
import type { RunProgress } from './pipelineCalls';
import type { ReceivedCt } from './receivedCt';

/** What the pipeline's worker keeps between runs. */
export interface PipelineWorkerState {
  /** Hashes from the build. */
  assets: AssetManifest;
  /** What the machine can do and the site allows; determined in the first run. */
  backEnds?: BackEndList;
  /** Present once they have been requested, until loading or every back end has failed. */
  networks?: Promise<LoadedNetworks>;
  /** Told while they are loaded; the run that waits for them sets it. */
  onLoading?: (progress: RunProgress) => void;
  /** The CT that is being handed over. */
  received?: ReceivedCt;
  /** Back ends that have failed since then. */
  failed: BackEndAttempt[];
}
