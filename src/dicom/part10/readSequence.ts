import type { DcmjsDict } from 'dcmjs';
import { limits } from '../limits';
import type { Cursor, Scope } from './cursor';
import { incomplete } from './damage';
import { elementHeader, fits, type DataSetEncoding, type ElementHeader } from './elementHeader';
import { noteDelimiterLength } from './noteDelimiterLength';
import { tags } from './tags';
import { undefinedLength } from './undefinedLength';

/** Reads the elements of a data set or of an item, up to a byte. */
export type ReadElements = (
  cursor: Cursor,
  end: number,
  announced: DataSetEncoding,
  outer: Scope,
) => DcmjsDict;

/**
 * Reads the items of a sequence (PS3.5 7.5) of known or of undefined length. The cursor is at its
 * first item before, and after the sequence afterwards.
 * @param limit upper limit of the end of the surrounding data set
 * @param length of the sequence, bytes, or `undefinedLength`
 * @param readElements reads one item; passed in by the caller, because items contain sequences
 *   again
 * @throws NOT_DICOM where the sequence or an item of it does not end, or something else follows
 */
export function readSequence(
  cursor: Cursor,
  limit: number,
  length: number,
  encoding: DataSetEncoding,
  scope: Scope,
  readElements: ReadElements,
): DcmjsDict[] {
  const isOpenSequence = length === undefinedLength;
  const end = isOpenSequence ? limit : cursor.at + length;
  if (end > limit || scope.depth >= limits.sequenceDepth) {
    throw incomplete(`a sequence at byte ${cursor.at} does not fit into what surrounds it`);
  }
  const items: DcmjsDict[] = [];
  while (cursor.at < end) {
    const start = cursor.at;
    const header = elementHeader(cursor.view, start, end, encoding, false);
    if (!header) {
      throw incomplete(`the bytes end inside an item at byte ${start}`);
    }
    cursor.at = header.valueStart;
    if (header.tag === tags.sequenceEnd && isOpenSequence) {
      noteDelimiterLength(cursor, header);
      return items;
    }
    if (isEmptyDelimiter(header)) {
      continue;
    }
    const isOpen = header.length === undefinedLength;
    if (header.tag !== tags.itemStart || !fits(header, end)) {
      throw incomplete(`a sequence item was expected at byte ${start}`);
    }
    const endOfItem = isOpen ? end : cursor.at + header.length;
    const inner = { ...scope, depth: scope.depth + 1, isOpen };
    items.push(readElements(cursor, endOfItem, encoding, inner));
  }
  if (isOpenSequence) {
    throw incomplete('a sequence has no end');
  }
  return items;
}

function isEmptyDelimiter({ tag, length }: ElementHeader): boolean {
  return (tag === tags.itemEnd || tag === tags.sequenceEnd) && length === 0;
}
