import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

export type CommissioningStatus =
  | { status: 'idle' }
  | { status: 'working' }
  | { status: 'saved'; fileNames: readonly string[] }
  | { status: 'failed'; message: UserMessage };

/** The check of this installation: it belongs to no patient and is none of the report's files. */
export interface CommissioningState {
  commissioning: CommissioningStatus;
}

export const initialCommissioningState: CommissioningState = { commissioning: { status: 'idle' } };

export interface CommissioningSlice {
  /** @returns false where the cases are being computed already */
  start(): boolean;
  saved(fileNames: readonly string[]): void;
  fail(message: UserMessage): void;
}

export function createCommissioningSlice(store: Store<CommissioningState>): CommissioningSlice {
  return {
    start() {
      if (store.get().commissioning.status === 'working') {
        return false;
      }
      store.update({ commissioning: { status: 'working' } });
      return true;
    },
    saved: (fileNames) => store.update({ commissioning: { status: 'saved', fileNames } }),
    fail: (message) => store.update({ commissioning: { status: 'failed', message } }),
  };
}
