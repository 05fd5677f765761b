import { DosimetryError } from '../../errors';

/** The error for a segmentation that cannot be of this image; `why` without its full stop. */
export function segMismatch(why: string): DosimetryError {
  return new DosimetryError('LABELMAP_MISMATCH', {
    what: 'The segmentation does not fit the image.',
    why: `${why}.`,
    next: 'Use the CT it was made on.',
  });
}
