import type { Cursor } from './cursor';
import type { ElementHeader } from './elementHeader';
import { noteRepair } from './noteRepair';

/**
 * Delimiters have the length zero (PS3.5 7.5.1). Another length is noted, because other programs
 * skip that many bytes.
 */
export function noteDelimiterLength(cursor: Cursor, { length }: ElementHeader): void {
  if (length !== 0) {
    noteRepair(cursor, 'delimiters say a length, which was ignored');
  }
}
