import { DosimetryError } from '../../errors';

/**
 * The error for a segmentation that cannot belong to this image; `why` is given without a full
 * stop.
 */
export function segMismatch(why: string): DosimetryError {
  return new DosimetryError('LABELMAP_MISMATCH', {
    what: 'The segmentation does not fit the image.',
    why: `${why}.`,
    next: 'Use the CT it was made on.',
  });
}
