import type { SerialDose, SerialDoseInput, SerialStage } from '../serial';

export interface SerialWorkProgress {
  stage: SerialStage;
  /** Of this stage, 0 to 1. */
  share: number;
}

/** What the worker of serial doses is asked. */
export type SerialCalls = {
  compute: { input: SerialDoseInput; output: SerialDose; progress: SerialWorkProgress };
};
