import type { RunSlice, StageName, StageStatus } from '../session/slices/runSlice';

export interface StageRecorder {
  /** Begins a stage, or moves it on; beginning one ends the one before. */
  progress(name: StageName, fraction: number, bytes?: StageStatus['bytes']): void;
  /** Ends the last stage. */
  finish(): void;
}

/** The panel is drawn anew with each step; hundreds of images may arrive within one. */
const quietMs = 80;

/**
 * Keeps the list of named stages with their seconds in the session's state, and in the browser's
 * own timeline (User Timing).
 */
export function createStageRecorder(run: Pick<RunSlice, 'showStages'>): StageRecorder {
  let stages: StageStatus[] = [];
  let startedAt = 0;
  let shownAt = 0;
  const endLast = () => {
    const last = stages.at(-1);
    if (last?.status === 'running') {
      const end = performance.now();
      const seconds = (end - startedAt) / 1000;
      performance.measure(`kidney-dosimetry: ${last.name}`, { start: startedAt, end });
      stages = [...stages.slice(0, -1), { ...last, status: 'done', fraction: 1, seconds }];
    }
  };
  return {
    progress(name, fraction, bytes) {
      const now = performance.now();
      if (stages.at(-1)?.name === name) {
        stages = [...stages.slice(0, -1), { ...stages.at(-1)!, fraction, ...(bytes && { bytes }) }];
        if (now - shownAt < quietMs) {
          return;
        }
      } else {
        endLast();
        startedAt = now;
        stages = [...stages, { name, status: 'running', fraction, ...(bytes && { bytes }) }];
      }
      shownAt = now;
      run.showStages(stages);
    },
    finish() {
      endLast();
      run.showStages(stages);
    },
  };
}
