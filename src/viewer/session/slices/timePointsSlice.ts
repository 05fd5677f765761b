import type { SessionsReading } from '../../../sessions/types';
import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

/** What the user entered about one SPECT; what is not entered comes from the files. */
export interface TimePointEntry {
  isUsed?: boolean;
  /** After the administration. */
  hours?: number;
}

/** What the user entered about one administration. */
export interface CycleEntry {
  /** ISO 8601 local date and time. */
  administeredAt?: string;
  injectedMBq?: number;
  /** At the time of the administration. */
  residualMBq?: number;
}

export type TimePointSearch =
  | { status: 'none' }
  | { status: 'searching' }
  | { status: 'found' }
  | { status: 'failed'; message: UserMessage };

/** The SPECT/CT sessions of the open study's patient. */
export interface TimePointsState {
  timePointSearch: TimePointSearch;
  /** As the files have it. */
  sessionsOfFiles?: SessionsReading;
  /** With what was entered; the file's values stand beside. */
  sessions?: SessionsReading;
  /** By `SpectSession.id`. */
  timePointEntries: Record<string, TimePointEntry>;
  /** By the cycle's number. */
  cycleEntries: Record<number, CycleEntry>;
  /** The cycle that is shown and computed. */
  cycleNumber: number;
}

export const initialTimePointsState: TimePointsState = {
  timePointSearch: { status: 'none' },
  sessionsOfFiles: undefined,
  sessions: undefined,
  timePointEntries: {},
  cycleEntries: {},
  cycleNumber: 1,
};

export interface TimePointsSlice {
  /** @returns false where a search is under way */
  search(): boolean;
  /** Takes over what the archive holds; what was entered before stays. */
  find(sessions: SessionsReading, cycleNumber: number): void;
  fail(message: UserMessage): void;
  enterTimePoint(id: string, change: TimePointEntry): void;
  enterCycle(cycleNumber: number, change: CycleEntry): void;
  chooseCycle(cycleNumber: number): void;
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
      if (store.get().timePointSearch.status === 'searching') {
        return false;
      }
      store.update({ timePointSearch: { status: 'searching' } });
      return true;
    },
    find: (sessionsOfFiles, cycleNumber) =>
      update({ timePointSearch: { status: 'found' }, sessionsOfFiles, cycleNumber }),
    fail: (message) => store.update({ timePointSearch: { status: 'failed', message } }),
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
    chooseCycle: (cycleNumber) => store.update({ cycleNumber }),
  };
}
