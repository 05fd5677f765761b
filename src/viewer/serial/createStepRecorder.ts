import type { SerialDoseSlice, SerialStep } from '../session/slices/serialDoseSlice';

export interface StepRecorder {
  /** Begins a step, or moves it on; beginning one ends the one before. */
  progress(title: string, fraction: number): void;
  /** Ends the last step. */
  finish(): void;
}

/** The panel is drawn anew with each change; hundreds of images may arrive within one. */
const quietMs = 80;

/**
 * Keeps the list of steps with their seconds in the session's state; once cancelled it is silent.
 */
export function createStepRecorder(
  serial: Pick<SerialDoseSlice, 'showSteps'>,
  signal: AbortSignal,
): StepRecorder {
  let steps: SerialStep[] = [];
  let startedAt = 0;
  let shownAt = 0;
  const endLast = () => {
    const last = steps.at(-1);
    if (last && last.seconds === undefined) {
      const seconds = (performance.now() - startedAt) / 1000;
      steps = [...steps.slice(0, -1), { ...last, fraction: 1, seconds }];
    }
  };
  const show = () => {
    if (!signal.aborted) {
      serial.showSteps(steps);
    }
  };
  return {
    progress(title, fraction) {
      const now = performance.now();
      const last = steps.at(-1);
      if (last?.title === title) {
        steps = [...steps.slice(0, -1), { ...last, fraction }];
        if (now - shownAt < quietMs) {
          return;
        }
      } else {
        endLast();
        startedAt = now;
        steps = [...steps, { title, fraction }];
      }
      shownAt = now;
      show();
    },
    finish() {
      endLast();
      show();
    },
  };
}
