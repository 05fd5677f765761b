import type { SessionState } from '../sessionState';
import { sameParts } from './sameParts';
import { unstoredParts } from './unstoredParts';

/** Whether closing the tab now would take something away that the archive does not have. */
export function hasUnstoredWork(state: SessionState): boolean {
  const parts = unstoredParts(state);
  return parts !== undefined && !sameParts(parts, state.storedParts);
}
