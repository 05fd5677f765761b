import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

/** Where a flagged case can go. */
export type FlagPlace = 'folder' | 'zip' | 'archive';

export type FlagStatus =
  | { status: 'idle' }
  | { status: 'working' }
  | { status: 'done'; name: string; place: FlagPlace }
  | { status: 'failed'; message: UserMessage };

/** A case that is kept for the training. */
export interface FlagState {
  flagging: FlagStatus;
}

export const initialFlagState: FlagState = { flagging: { status: 'idle' } };

export interface FlagSlice {
  /** @returns false where a case is being written already */
  start(): boolean;
  done(name: string, place: FlagPlace): void;
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
    done: (name, place) => store.update({ flagging: { status: 'done', name, place } }),
    fail: (message) => store.update({ flagging: { status: 'failed', message } }),
    clear: () => store.update(initialFlagState),
  };
}
