import type { SavedWork } from './savedWork';

/** Where unstored work is kept in this browser. */
export interface SavedWorkStore {
  /** Takes the place of the record with the same id. */
  put(work: SavedWork): Promise<void>;
  /** The work on one study, the newest first; what is too old is removed on the way. */
  find(studyInstanceUID: string, now: number): Promise<SavedWork[]>;
  remove(id: string): Promise<void>;
  /** Of all studies. */
  removeAll(): Promise<void>;
}
