import { completeResult } from './completeResult';
import { firstThatWorks } from './firstThatWorks';
import { groupBackEnds } from './groupBackEnds';
import { offeredBackEnds } from './offeredBackEnds';
import type { RunProgress, RunRequest, WorkerResult } from './pipelineCalls';
import type { PipelineWorkerState } from './pipelineWorkerState';
import { runLocally } from './runLocally';
import { runOnServer } from './runOnServer';

/**
 * Runs the pipeline on the first back end that works, among those that the site allows and the
 * browser has, in their order. The CT stays in this thread while back ends are changed.
 * @throws DosimetryError what the pipeline or the last back end reports
 */
export async function contourOnBackEnds(
  request: RunRequest,
  state: PipelineWorkerState,
  onProgress: (progress: RunProgress) => void,
): Promise<WorkerResult> {
  onProgress({ stage: 'weights', fraction: 0 });
  const { candidates, passedOver } = await offeredBackEnds(state, request.settings);
  const placed = await firstThatWorks(
    groupBackEnds(candidates),
    (group) =>
      group.place === 'browser'
        ? runLocally(request, state, group.backEnds, onProgress)
        : runOnServer(request, group.title, onProgress),
    (group, { what, why }) => {
      // Back ends of this browser are reported one by one when they fail.
      if (group.place === 'server') {
        state.failed.push({ title: group.title, outcome: 'failed', reason: `${what} ${why}` });
      }
    },
  );
  return completeResult(request.ct, placed, [...passedOver, ...state.failed]);
}
