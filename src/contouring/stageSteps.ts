/**
 * The functions that a stage is given: one to report its progress, one to check for cancellation.
 */
export interface StageSteps {
  /** Called with the progress within the stage, 0 to 1. */
  onProgress?: (fraction: number) => void;
  /** Called before each pass of a network; throws to stop. */
  checkCancelled?: () => void;
}
