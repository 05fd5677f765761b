import type { Cursor } from './cursor';
import { incomplete } from './damage';

/**
 * True where only zeros follow: some writers fill files with zeros up to a block size. A tag of
 * group 0000 belongs to network commands and not to data sets.
 * @param isAfterPixels zeros after the pixels end the data set, whatever follows them
 * @throws NOT_DICOM for zeros before the pixels with data after them, which indicate damage
 */
export function isZeroPadding({ bytes, at }: Cursor, end: number, isAfterPixels: boolean): boolean {
  if (bytes[at] !== 0 || (at + 1 < end && bytes[at + 1] !== 0)) {
    return false;
  }
  if (!isAfterPixels && bytes.subarray(at, end).some((byte) => byte !== 0)) {
    throw incomplete(`zeros at byte ${at} where an element was expected`);
  }
  return true;
}
