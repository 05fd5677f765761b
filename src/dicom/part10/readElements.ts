import type { DcmjsDict } from 'dcmjs';
import { addElement } from './addElement';
import type { Cursor, Scope } from './cursor';
import { cutOff, incomplete, tagText } from './damage';
import { decodeValue } from './decodeValue';
import { isKnownVr, type DataSetEncoding, type ElementHeader } from './elementHeader';
import { encodingAt } from './encodingAt';
import { nextHeader } from './nextHeader';
import { noteDelimiterLength } from './noteDelimiterLength';
import { noteRepair } from './noteRepair';
import { readFragments } from './readFragments';
import { readSequence } from './readSequence';
import { tags } from './tags';
import { undefinedLength } from './undefinedLength';

/** Values of unknown VR (UN) have this encoding, whatever surrounds them (PS3.5 6.2.2). */
const implicitLittleEndian = { implicitVr: true, littleEndian: true };

/**
 * Reads the elements of a data set or of one item (PS3.5 7.1), starting at the cursor, which is
 * then moved behind them.
 * @param end upper limit of their end
 * @param announced encoding of the surrounding data set, or of the transfer syntax
 * @param outer properties of the surrounding data set; an open item must end with its delimiter
 * @throws NOT_DICOM where the bytes end early or contradict themselves; PIXEL_DATA_DAMAGED if this
 *   happens in the pixels
 */
export function readElements(
  cursor: Cursor,
  end: number,
  announced: DataSetEncoding,
  outer: Scope,
): DcmjsDict {
  const scope = { ...outer };
  const dict: DcmjsDict = {};
  const encoding = encodingAt(cursor.view, cursor.at, end, announced);
  while (cursor.at < end) {
    const start = cursor.at;
    const isAfterPixels = scope.depth === 0 && tags.pixelData in dict;
    const header = nextHeader(cursor, end, encoding, scope, isAfterPixels);
    if (!header) {
      break;
    }
    if (header.tag === tags.itemEnd && scope.isOpen) {
      noteDelimiterLength(cursor, header);
      return dict;
    }
    if (isStrayDelimiter(header)) {
      noteRepair(cursor, 'delimiters that end nothing were ignored');
      continue;
    }
    if (!isKnownVr(header.vr)) {
      noteRepair(cursor, 'elements have a VR that the standard does not know');
    }
    const values = readValues(cursor, start, end, header, encoding, scope, dict);
    if (header.tag === tags.pixelRepresentation) {
      scope.isSigned = values[0] === 1;
    }
    if (header.tag === tags.specificCharacterSet) {
      scope.characterSets = values.map(String);
    }
    addElement(dict, header, values, start, cursor);
  }
  if (scope.isOpen) {
    throw incomplete('a sequence item has no end');
  }
  return dict;
}

function isStrayDelimiter({ tag, length, valueStart }: ElementHeader): boolean {
  if (!tag.startsWith('FFFE')) {
    return false;
  }
  if (tag === tags.itemStart || length !== 0) {
    throw incomplete(`${tagText(tag)} at byte ${valueStart - 8} stands outside a sequence`);
  }
  return true;
}

/** The values of the element at whose value the cursor is. */
function readValues(
  cursor: Cursor,
  start: number,
  end: number,
  { tag, vr, length, wasUnknown }: ElementHeader,
  encoding: DataSetEncoding,
  scope: Scope,
  dict: DcmjsDict,
): unknown[] {
  const inner = wasUnknown ? implicitLittleEndian : encoding;
  if (vr === 'SQ') {
    return readSequence(cursor, end, length, inner, scope, readElements);
  }
  if (length === undefinedLength) {
    cursor.hasFragments = true;
    return readFragments(cursor, end, dict);
  }
  if (length > end - cursor.at) {
    throw cutOff(tag, start, length, end - cursor.at, dict);
  }
  const value = cursor.bytes.subarray(cursor.at, cursor.at + length);
  cursor.at += length;
  return decodeValue(vr, value, inner.littleEndian, scope.characterSets);
}
