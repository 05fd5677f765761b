import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

/** Where a flagged case can go. */
export type FlagPlace = 'folder' | 'zip' | 'archive';

export interface FlaggedInto {
  name: string;
  place: FlagPlace;
  /** What may still tell who the patient is. */
  notes: string[];
}

export type FlagStatus =
  | { status: 'idle' }
  | { status: 'working' }
  | ({ status: 'done' } & FlaggedInto)
  | { status: 'failed'; message: UserMessage };

/** A case that is kept for the training. */
export interface FlagState {
  flagging: FlagStatus;
}

export const initialFlagState: FlagState = { flagging: { status: 'idle' } };

export interface FlagSlice {
  /** @returns false where a case is being written already */
  start(): boolean;
  done(into: FlaggedInto): void;
  fail(message: UserMessage): void;
  clear(): void;
}

export function createFlagSlice(store: Store<FlagState>): FlagSlice {
  return {
    start() {
      if (store.get().flagging.status === 'working') {
        return false;
      }
      store.update({ flagging: { status: 'working' } });
      return true;
    },
    done: (into) => store.update({ flagging: { status: 'done', ...into } }),
    fail: (message) => store.update({ flagging: { status: 'failed', message } }),
    clear: () => store.update(initialFlagState),
  };
}
