import type { SerialDose, SerialDoseInput, SerialStage } from '../serial';

export interface SerialWorkProgress {
  stage: SerialStage;
  /** Of this stage, 0 to 1. */
  share: number;
}

/** With what the uncertainty of structures takes besides. */
export type SerialWorkInput = SerialDoseInput & {
  /** Standard uncertainty of the cameras' resolutions. */
  fwhmUncertaintyMm: number;
};

/** What the worker of serial doses is asked. */
export type SerialCalls = {
  compute: { input: SerialWorkInput; output: SerialDose; progress: SerialWorkProgress };
};
