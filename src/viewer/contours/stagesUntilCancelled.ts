import type { KidneySession } from '../session/kidneySession';
import { createStageRecorder } from './createStageRecorder';
import type { StageRecorder } from './createStageRecorder';

/** Once cancelled the panel says so; work that has not noticed yet must not take that back. */
export function stagesUntilCancelled(
  { run }: Pick<KidneySession, 'run'>,
  signal: AbortSignal,
): StageRecorder {
  const { progress, finish } = createStageRecorder(run);
  return {
    progress(...step) {
      if (!signal.aborted) {
        progress(...step);
      }
    },
    finish,
  };
}
