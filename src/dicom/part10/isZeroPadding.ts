import type { Cursor } from './cursor';
import { incomplete } from './damage';

/**
 * True where nothing but zeros follows: some writers fill files up to a block size with them. A tag
 * of group 0000 belongs to network commands, not to data sets.
 * @param isAfterPixels zeros behind the pixels end the data set, whatever lies behind them
 * @throws NOT_DICOM for zeros before the pixels with data behind them: they are damage
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
