import { prepareReference } from '../alignment';
import { groupBackEnds } from './groupBackEnds';
import { keptNetworks } from './keptNetworks';
import { offeredBackEnds } from './offeredBackEnds';
import type { PrepareRequest } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * Begins to load files and to start the engine for a run that will follow, where the first choice
 * is a back end of this browser, and prepares the reference anatomy once it is there. Does not wait
 * for them, and leaves errors to the run.
 * @returns whether there is something to load
 */
export async function prepareNetworks(
  { urls, settings }: PrepareRequest,
  state: PipelineWorkerState,
): Promise<boolean> {
  const { candidates } = await offeredBackEnds(state, settings);
  const [first] = groupBackEnds(candidates);
  if (first?.place !== 'browser') {
    return false;
  }
  keptNetworks(state, urls, first.backEnds)
    .then(({ referenceAnatomy }) => prepareReference(referenceAnatomy))
    .catch(() => undefined);
  return true;
}
