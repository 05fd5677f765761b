import { cancelledError } from '../../errors';

/** @throws DosimetryError CANCELLED once the signal was given */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw cancelledError();
  }
}
