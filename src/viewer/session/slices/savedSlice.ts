import type { SavedWork } from '../../../saved';
import type { ContourObject } from '../../contours/contourObject';
import type { SavedDetails } from '../../saved/savedDetails';
import type { Store } from '../createStore';
import type { UserMessage } from './runSlice';

export type AutosaveStatus =
  | { status: 'none' }
  // `revision`: of the contours (`Measurement.revision`) as they are kept.
  | { status: 'kept'; revision: number }
  | { status: 'failed'; message: UserMessage };

/** What this browser keeps of the user's work, and what there is to go on with. */
export interface SavedState {
  autosave: AutosaveStatus;
  /** Tabs of this browser with the same study. */
  otherTabs: string[];
  /** Unstored work of earlier visits, the newest first. */
  savedWork: SavedWork<SavedDetails>[];
  /** When it was looked for, milliseconds since 1970. */
  offeredAt?: number;
  /** Contours of kidneys in the archive, of this study and others of the patient. */
  contourObjects: ContourObject[];
  /** What the archive has had last (`unstoredParts`). */
  storedParts?: readonly unknown[];
}

export const initialSavedState: SavedState = {
  autosave: { status: 'none' },
  otherTabs: [],
  savedWork: [],
  offeredAt: undefined,
  contourObjects: [],
  storedParts: undefined,
};

export interface SavedSlice {
  autosaved(autosave: AutosaveStatus): void;
  notice(otherTabs: string[]): void;
  offer(offers: Partial<Pick<SavedState, 'savedWork' | 'offeredAt' | 'contourObjects'>>): void;
  /** @param id undefined: all */
  discard(id?: string): void;
  stored(storedParts: readonly unknown[] | undefined): void;
}

export function createSavedSlice(store: Store<SavedState>): SavedSlice {
  return {
    autosaved: (autosave) => store.update({ autosave }),
    notice: (otherTabs) => store.update({ otherTabs }),
    offer: (offers) => store.update(offers),
    discard: (id) =>
      store.update({
        savedWork: id === undefined ? [] : store.get().savedWork.filter((work) => work.id !== id),
      }),
    stored: (storedParts) => store.update({ storedParts, autosave: { status: 'none' } }),
  };
}
