import type { ErrorCode } from '../../../errors';
import type { WorkerStage } from '../../../worker/pipelineCalls';
import type { Store } from '../createStore';
import { isCurrent } from '../isCurrent';

export type StageName = 'read' | WorkerStage | 'show';

export interface StageStatus {
  name: StageName;
  status: 'running' | 'done';
  /** 0 to 1. */
  fraction: number;
  /** While files are loaded. */
  bytes?: { received: number; total: number };
  /** Set when done. */
  seconds?: number;
}

export interface SeriesChoice {
  displaySetInstanceUID: string;
  /** Series number, description and number of images. */
  title: string;
}

export interface UserMessage {
  code: ErrorCode;
  what: string;
  why: string;
  next: string;
}

/** The run from CT to contours: what it waits for, how far it is, how it ended. */
export interface RunState {
  phase: 'idle' | 'choose' | 'offer' | 'running' | 'done' | 'failed';
  stages: StageStatus[];
  ctChoices: SeriesChoice[];
  error?: UserMessage;
  /** Set while a run is under way; aborting it cancels the run. */
  run?: AbortController;
  /** Runs that gave contours since the mode was entered. */
  runCount: number;
}

export const initialRunState: RunState = {
  phase: 'idle',
  stages: [],
  ctChoices: [],
  error: undefined,
  run: undefined,
  runCount: 0,
};

export interface RunSlice {
  /** @returns undefined where one is under way already */
  start(): AbortController | undefined;
  /** The run ends with a question: go on with contours that are there? */
  offer(): void;
  /** The run ends with a question: which CT? */
  askForCt(ctChoices: SeriesChoice[]): void;
  showStages(stages: StageStatus[]): void;
  /** The network has drawn. @returns how many runs of this session have come so far */
  countUp(): number;
  succeed(): void;
  /** @param hasContours those of an earlier run are still there */
  fail(error: UserMessage, hasContours: boolean): void;
  cancel(): void;
  /** Nothing is left to cancel; without effect where another run has begun. */
  end(run: AbortController): void;
  /** Something outside a run went wrong. */
  showError(error: UserMessage): void;
  /** The contours are gone. */
  forgetContours(): void;
}

export function createRunSlice(store: Store<RunState>): RunSlice {
  return {
    start() {
      if (store.get().run) {
        return undefined;
      }
      const run = new AbortController();
      store.update({ run, phase: 'running', stages: [], ctChoices: [], error: undefined });
      return run;
    },
    offer: () => store.update({ phase: 'offer', stages: [] }),
    askForCt: (ctChoices) => store.update({ phase: 'choose', ctChoices }),
    showStages: (stages) => store.update({ stages }),
    countUp() {
      store.update({ runCount: store.get().runCount + 1 });
      return store.get().runCount;
    },
    succeed: () => store.update({ phase: 'done' }),
    fail(error, hasContours) {
      const without = error.code === 'CANCELLED' ? 'idle' : 'failed';
      store.update({ phase: hasContours ? 'done' : without, stages: [], error });
    },
    cancel: () => store.get().run?.abort(),
    end(run) {
      if (isCurrent(store, { run })) {
        store.update({ run: undefined });
      }
    },
    showError: (error) => store.update({ error }),
    forgetContours: () => store.update({ phase: store.get().run ? 'running' : 'idle' }),
  };
}
