import { DosimetryError } from './DosimetryError';

/** The user stopped a run; thrown by whichever part notices first. */
export function cancelledError(): DosimetryError {
  return new DosimetryError('CANCELLED', {
    what: 'Auto-contouring was cancelled.',
    why: 'The user stopped it.',
    next: 'Nothing was changed; start it again at any time.',
  });
}
