import type { NaturalDataset } from '../../../dicom/types';
import type { CycleEntry, SessionEntry, SessionsReading } from '../../../sessions';
import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

export type TimePointSearch =
  | { status: 'none' }
  | { status: 'searching' }
  | { status: 'found' }
  | { status: 'failed'; message: UserMessage };

/** The SPECT/CT sessions of the open study's patient. */
export interface TimePointsState {
  timePointSearch: TimePointSearch;
  /** Set while a search is under way; aborting it ends that. */
  searchRun?: AbortController;
  /** Headers of the patient's images, for another choice among their reconstructions. */
  timePointHeaders: readonly NaturalDataset[];
  /** Chosen among reconstructions, as `findSessions` takes them. */
  preferredSeries: string[];
  /** As the files have it. */
  sessionsOfFiles?: SessionsReading;
  /** What was passed over in the archive, and why, as sentences. */
  timePointNotes: string[];
  /** With what was entered; the file's values stand beside. */
  sessions?: SessionsReading;
  /** By `SpectSession.id`. */
  timePointEntries: Record<string, SessionEntry>;
  /** By the cycle's number. */
  cycleEntries: Record<number, CycleEntry>;
  /** By the cycle's number: of the camera whose SPECT are in counts, cps/MBq. */
  sensitivityEntries: Record<number, number | undefined>;
  /** The cycle that is shown and computed. */
  cycleNumber: number;
}

export const initialTimePointsState: TimePointsState = {
  timePointSearch: { status: 'none' },
  searchRun: undefined,
  timePointHeaders: [],
  preferredSeries: [],
  sessionsOfFiles: undefined,
  timePointNotes: [],
  sessions: undefined,
  timePointEntries: {},
  cycleEntries: {},
  sensitivityEntries: {},
  cycleNumber: 1,
};

export interface TimePointsSlice {
  /** @returns undefined where a search is under way already */
  search(): AbortController | undefined;
  /** Takes over what the archive holds; what was entered before stays. */
  find(
    found: Required<Pick<TimePointsState, 'sessionsOfFiles' | 'timePointNotes' | 'cycleNumber'>> &
      Partial<Pick<TimePointsState, 'timePointHeaders'>>,
  ): void;
  /** Takes the sessions anew with other reconstructions, and what was entered about them. */
  prefer(
    preferred: Required<
      Pick<TimePointsState, 'sessionsOfFiles' | 'preferredSeries' | 'timePointEntries'>
    >,
  ): void;
  fail(message: UserMessage): void;
  cancel(): void;
  enterTimePoint(id: string, change: SessionEntry): void;
  enterCycle(cycleNumber: number, change: CycleEntry): void;
  enterSensitivity(cycleNumber: number, sensitivityCpsPerMBq: number | undefined): void;
  chooseCycle(cycleNumber: number): void;
  /** Takes over what was entered on an earlier visit. */
  restore(
    entered: Pick<
      TimePointsState,
      'timePointEntries' | 'cycleEntries' | 'sensitivityEntries' | 'cycleNumber'
    >,
  ): void;
}

/**
 * @param withEntries the reading of the files with what was entered, the file's values beside it
 */
export function createTimePointsSlice(
  store: Store<TimePointsState>,
  withEntries: (state: TimePointsState) => SessionsReading | undefined,
): TimePointsSlice {
  const update = (change: Partial<TimePointsState>) =>
    store.update({ ...change, sessions: withEntries({ ...store.get(), ...change }) });
  return {
    search() {
      if (store.get().searchRun) {
        return undefined;
      }
      const searchRun = new AbortController();
      store.update({ timePointSearch: { status: 'searching' }, searchRun });
      return searchRun;
    },
    find: (found) =>
      update({ ...found, timePointSearch: { status: 'found' }, searchRun: undefined }),
    prefer: update,
    fail: (message) =>
      store.update({ timePointSearch: { status: 'failed', message }, searchRun: undefined }),
    cancel: () => store.get().searchRun?.abort(),
    enterTimePoint(id, change) {
      const { timePointEntries } = store.get();
      update({
        timePointEntries: { ...timePointEntries, [id]: { ...timePointEntries[id], ...change } },
      });
    },
    enterCycle(cycleNumber, change) {
      const { cycleEntries } = store.get();
      update({
        cycleEntries: {
          ...cycleEntries,
          [cycleNumber]: { ...cycleEntries[cycleNumber], ...change },
        },
      });
    },
    enterSensitivity: (cycleNumber, sensitivityCpsPerMBq) =>
      store.update({
        sensitivityEntries: {
          ...store.get().sensitivityEntries,
          [cycleNumber]: sensitivityCpsPerMBq,
        },
      }),
    chooseCycle: (cycleNumber) => store.update({ cycleNumber }),
    restore: (entered) => update(entered),
  };
}
