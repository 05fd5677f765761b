import { listBackEnds } from '../engine/choice';
import type { BackEndList, EngineSettings } from '../engine/choice';
import { inspectMachine } from './inspectMachine';
import type { PipelineWorkerState } from './pipelineWorkerState';

/**
 * What the machine can do and the site allows, found out once. Failures of earlier runs are
 * forgotten where no networks are left from them.
 */
export async function offeredBackEnds(
  state: PipelineWorkerState,
  settings: EngineSettings,
): Promise<BackEndList> {
  state.backEnds ??= listBackEnds(await inspectMachine(), settings);
  if (!state.networks) {
    state.failed = [];
  }
  return state.backEnds;
}
