/** What a stage is given: whom it tells how far it is, and who stops it. */
export interface StageSteps {
  /** Told 0 to 1 within the stage. */
  onProgress?: (fraction: number) => void;
  /** Called before each pass of a network; throws to stop. */
  checkCancelled?: () => void;
}
