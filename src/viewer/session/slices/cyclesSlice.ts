import type { StoredCycles } from '../../../cycles';
import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

export type CycleSearch =
  | { status: 'none' }
  | { status: 'searching' }
  | { status: 'found' }
  | { status: 'failed'; message: UserMessage };

/** What the archive holds of the patient's cycles. */
export interface CyclesState {
  cycleSearch: CycleSearch;
  /** Set while a search is under way; aborting it ends that. */
  cycleSearchRun?: AbortController;
  storedCycles?: StoredCycles;
}

export const initialCyclesState: CyclesState = {
  cycleSearch: { status: 'none' },
  cycleSearchRun: undefined,
  storedCycles: undefined,
};

export interface CyclesSlice {
  /** @returns undefined where a search is under way already */
  search(): AbortController | undefined;
  find(storedCycles: StoredCycles): void;
  /** What was found before stays. */
  fail(message: UserMessage): void;
  cancel(): void;
}

export function createCyclesSlice(store: Store<CyclesState>): CyclesSlice {
  return {
    search() {
      if (store.get().cycleSearchRun) {
        return undefined;
      }
      const cycleSearchRun = new AbortController();
      store.update({ cycleSearch: { status: 'searching' }, cycleSearchRun });
      return cycleSearchRun;
    },
    find: (storedCycles) =>
      store.update({ storedCycles, cycleSearch: { status: 'found' }, cycleSearchRun: undefined }),
    fail: (message) =>
      store.update({ cycleSearch: { status: 'failed', message }, cycleSearchRun: undefined }),
    cancel: () => store.get().cycleSearchRun?.abort(),
  };
}
