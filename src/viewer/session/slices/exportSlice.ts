import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

export type ExportStatus =
  | { status: 'idle' }
  | { status: 'storing' }
  // `listed`: the viewer shows it in the study already.
  | {
      status: 'stored';
      description: string;
      listed: boolean;
      /** Undefined: unapproved. */
      verdict?: 'APPROVED' | 'REJECTED';
    }
  | { status: 'saved'; fileName: string }
  | { status: 'failed'; message: UserMessage };

/** What leaves the viewer: objects for the archive, files for the user. */
export interface ExportState {
  exporting: ExportStatus;
}

export const initialExportState: ExportState = { exporting: { status: 'idle' } };

export interface ExportSlice {
  /** @returns false where something is being stored already */
  startStoring(): boolean;
  stored(description: string, listed: boolean, verdict?: 'APPROVED' | 'REJECTED'): void;
  saved(fileName: string): void;
  fail(message: UserMessage): void;
  clear(): void;
}

export function createExportSlice(store: Store<ExportState>): ExportSlice {
  return {
    startStoring() {
      if (store.get().exporting.status === 'storing') {
        return false;
      }
      store.update({ exporting: { status: 'storing' } });
      return true;
    },
    stored: (description, listed, verdict) =>
      store.update({ exporting: { status: 'stored', description, listed, verdict } }),
    saved: (fileName) => store.update({ exporting: { status: 'saved', fileName } }),
    fail: (message) => store.update({ exporting: { status: 'failed', message } }),
    clear: () => store.update(initialExportState),
  };
}
