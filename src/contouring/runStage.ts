import { cancelledError } from '../errors';
import type { ContouringProgress, ContouringStage } from './contouringStage';
import type { StageSteps } from './stageSteps';

/** What all stages of one run share. */
export interface StageRun {
  onProgress?: (progress: ContouringProgress) => void;
  signal?: AbortSignal;
  /** Milliseconds, monotonic; only differences are used. */
  now: () => number;
}

export interface StageOutcome<Result> {
  result: Result;
  /** Duration of the stage. */
  ms: number;
}

/**
 * Runs one stage: reports its progress from 0 to 1 under its name and measures its duration.
 * @param work receives the functions for reporting progress and for checking for cancellation
 * @throws DosimetryError CANCELLED before the stage begins, and what `work` throws
 */
export async function runStage<Result>(
  stage: ContouringStage,
  { onProgress, signal, now }: StageRun,
  work: (steps: Required<StageSteps>) => Result | Promise<Result>,
): Promise<StageOutcome<Result>> {
  const steps: Required<StageSteps> = {
    onProgress: (fraction) => onProgress?.({ stage, fraction }),
    checkCancelled: () => {
      if (signal?.aborted) {
        throw cancelledError();
      }
    },
  };
  steps.checkCancelled();
  steps.onProgress(0);
  const start = now();
  const result = await work(steps);
  const ms = now() - start;
  steps.onProgress(1);
  return { result, ms };
}
