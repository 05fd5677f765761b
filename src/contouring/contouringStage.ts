/**
 * The stages in the order in which they run; 'refine' takes no time where the model has one network
 * only.
 */
export type ContouringStage = 'align' | 'network' | 'refine' | 'post';

export interface ContouringProgress {
  stage: ContouringStage;
  /** 0 to 1 within the stage. */
  fraction: number;
}
