import type { StepRecorder } from './createStepRecorder';

/** The same list of steps, whose titles say which cycle they are of. */
export function stepsOfCycle(steps: StepRecorder, cycle: number): StepRecorder {
  return {
    progress: (title, fraction) => steps.progress(`Cycle ${cycle}: ${title}`, fraction),
    finish: () => steps.finish(),
  };
}
