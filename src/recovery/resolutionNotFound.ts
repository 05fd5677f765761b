import { DosimetryError } from '../errors';

/** @param why as a sentence */
export function resolutionNotFound(why: string): DosimetryError {
  return new DosimetryError('ACTIVITY_INVALID', {
    what: 'The resolution could not be measured on this structure.',
    why,
    next: 'Check that contour and SPECT are of the same phantom and frame of reference, and that the structure is evenly filled and wider than the blur.',
  });
}
