import { DosimetryError } from '../errors';

/** @throws DosimetryError CANCELLED once the signal was given */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) {
    throw new DosimetryError('CANCELLED', {
      what: 'Auto-contouring was cancelled.',
      why: 'The user stopped it.',
      next: 'Nothing was changed; start it again at any time.',
    });
  }
}
