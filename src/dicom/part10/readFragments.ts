import type { DcmjsDict } from 'dcmjs';
import type { Cursor } from './cursor';
import { cutOff } from './damage';
import { elementHeader } from './elementHeader';
import { joinFragments } from './joinFragments';
import { noteDelimiterLength } from './noteDelimiterLength';
import { tags } from './tags';

/** Items of pixel data have no VR and are little endian in every transfer syntax. */
const encoding = { implicitVr: true, littleEndian: true };

/**
 * Reads encapsulated pixel data (PS3.5 A.4): one piece per frame, or one per fragment. The cursor
 * is at the Basic Offset Table before, and after the sequence delimiter afterwards.
 * @param end upper limit of the end of the data set
 * @param dict the elements read so far, to name the instance in an error
 * @throws PIXEL_DATA_DAMAGED where the bytes end early or something other than an item follows
 */
export function readFragments(cursor: Cursor, end: number, dict: DcmjsDict): ArrayBuffer[] {
  const items: { offset: number; bytes: Uint8Array }[] = [];
  for (;;) {
    const start = cursor.at;
    const header = elementHeader(cursor.view, start, end, encoding, false);
    if (!header) {
      throw cutOff(tags.pixelData, start, 8, end - start, dict);
    }
    const { tag, length } = header;
    cursor.at = header.valueStart;
    if (tag === tags.sequenceEnd) {
      noteDelimiterLength(cursor, header);
      return joinFragments(items);
    }
    if (tag !== tags.itemStart || length > end - cursor.at) {
      throw cutOff(tags.pixelData, start, length, end - cursor.at, dict);
    }
    items.push({ offset: start, bytes: cursor.bytes.subarray(cursor.at, cursor.at + length) });
    cursor.at += length;
  }
}
