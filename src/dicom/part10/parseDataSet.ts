import type { DcmjsDict } from 'dcmjs';
import { cutOff, incomplete, tagText } from './damage';
import { decodeValue } from './decodeValue';
import { dictionaryVr } from './dictionaryVr';
import { joinFragments } from './joinFragments';
import { undefinedLength } from './undefinedLength';

export interface DataSetEncoding {
  implicitVr: boolean;
  littleEndian: boolean;
}

/** What an item inherits from the data set around it. */
interface Scope {
  characterSets: readonly string[];
  isSigned: boolean;
  depth: number;
  /** The data set is an item that must end with its delimiter. */
  isOpen: boolean;
}

interface Cursor {
  bytes: Uint8Array;
  view: DataView;
  at: number;
}

const longLength = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const maximumDepth = 32;

/**
 * Data elements of an encoded data set (PS3.5 7) in dcmjs's tag-keyed form; texts are decoded, and
 * SpecificCharacterSet says ISO_IR 192 from then on, as strings are Unicode in memory.
 *
 * Not dcmjs's own parser: version 0.52 decodes text inside sequences as Latin-1 whatever the
 * character set, refuses files with two character sets (the rule in Japan and Korea), reads the
 * decimal string "0,97" as 97, and returns shortened values where a file is cut off.
 * @throws NOT_DICOM where the bytes end early or contradict themselves; PIXEL_DATA_DAMAGED if that
 * happens in the pixels.
 */
export function parseDataSet(bytes: Uint8Array, encoding: DataSetEncoding): DcmjsDict {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const cursor = { bytes, view, at: 0 };
  return readElements(cursor, bytes.length, encoding, {
    characterSets: [],
    isSigned: false,
    depth: 0,
    isOpen: false,
  });
}

function readElements(
  cursor: Cursor,
  end: number,
  encoding: DataSetEncoding,
  outer: Scope,
): DcmjsDict {
  const scope = { ...outer };
  const dict: DcmjsDict = {};
  while (cursor.at < end) {
    if (isZeroPadding(cursor, end)) {
      cursor.at = end;
      break;
    }
    const start = cursor.at;
    need(cursor, 8, end, 'an element');
    const tag = readTag(cursor, encoding);
    if (tag === 'FFFEE00D') {
      cursor.at += 4;
      return dict;
    }
    const { vr, length, asImplicit } = readVrAndLength(cursor, end, tag, encoding, scope);
    const inner = asImplicit ? { implicitVr: true, littleEndian: true } : encoding;
    let values: unknown[];
    if (vr === 'SQ') {
      values = readSequence(cursor, end, length, inner, scope);
    } else if (length === undefinedLength) {
      values = readFragments(cursor, end, dict);
    } else {
      if (length > end - cursor.at) {
        throw cutOff(tag, start, length, end - cursor.at, dict);
      }
      const value = cursor.bytes.subarray(cursor.at, cursor.at + length);
      values = decodeValue(vr, value, inner.littleEndian, scope.characterSets);
      cursor.at += length;
    }
    if (tag === '00080005') {
      scope.characterSets = values.map(String);
      values = ['ISO_IR 192'];
    } else if (tag === '00280103') {
      scope.isSigned = values[0] === 1;
    }
    // Group lengths are retired, and wrong once anything is changed (PS3.5 7.2).
    if (!tag.endsWith('0000')) {
      dict[tag] = { vr, Value: values };
    }
  }
  if (scope.isOpen) {
    throw incomplete('a sequence item has no end');
  }
  return dict;
}

function readVrAndLength(
  cursor: Cursor,
  end: number,
  tag: string,
  encoding: DataSetEncoding,
  scope: Scope,
): { vr: string; length: number; asImplicit: boolean } {
  if (encoding.implicitVr) {
    const length = cursor.view.getUint32(cursor.at, encoding.littleEndian);
    cursor.at += 4;
    return { vr: dictionaryVr(tag, length, scope.isSigned), length, asImplicit: false };
  }
  const vr = String.fromCharCode(cursor.bytes[cursor.at], cursor.bytes[cursor.at + 1]);
  // Every VR that a later standard may add has the long form (PS3.5 7.1.2).
  if (longLength.has(vr) || !(vr in shortLength)) {
    need(cursor, 8, end, tagText(tag));
    const length = cursor.view.getUint32(cursor.at + 4, encoding.littleEndian);
    cursor.at += 8;
    if (vr === 'UN') {
      // Values of unknown VR are encoded as implicit little endian (PS3.5 6.2.2).
      return { vr: dictionaryVr(tag, length, scope.isSigned), length, asImplicit: true };
    }
    return { vr, length, asImplicit: false };
  }
  const length = cursor.view.getUint16(cursor.at + 2, encoding.littleEndian);
  cursor.at += 4;
  return { vr, length, asImplicit: false };
}

const shortLength: Record<string, true> = Object.fromEntries(
  'AE AS AT CS DA DS DT FD FL IS LO LT PN SH SL SS ST TM UI UL US'
    .split(' ')
    .map((vr) => [vr, true]),
);

function readSequence(
  cursor: Cursor,
  limit: number,
  length: number,
  encoding: DataSetEncoding,
  scope: Scope,
): DcmjsDict[] {
  const end = length === undefinedLength ? limit : cursor.at + length;
  if (end > limit || scope.depth >= maximumDepth) {
    throw incomplete(`a sequence at byte ${cursor.at} does not fit into what surrounds it`);
  }
  const items: DcmjsDict[] = [];
  while (cursor.at < end) {
    need(cursor, 8, end, 'an item');
    const start = cursor.at;
    const tag = readTag(cursor, encoding);
    const itemLength = cursor.view.getUint32(cursor.at, encoding.littleEndian);
    cursor.at += 4;
    if (tag === 'FFFEE0DD') {
      return items;
    }
    const itemEnd = itemLength === undefinedLength ? end : cursor.at + itemLength;
    if (tag !== 'FFFEE000' || itemEnd > end) {
      throw incomplete(`a sequence item was expected at byte ${start}`);
    }
    const isOpen = itemLength === undefinedLength;
    const inner = { ...scope, depth: scope.depth + 1, isOpen };
    items.push(readElements(cursor, itemEnd, encoding, inner));
  }
  if (length === undefinedLength) {
    throw incomplete('a sequence has no end');
  }
  return items;
}

/** Encapsulated pixel data (PS3.5 A.4): always little endian. */
function readFragments(cursor: Cursor, end: number, dict: DcmjsDict): ArrayBuffer[] {
  const littleEndian = { implicitVr: false, littleEndian: true };
  const items: { offset: number; bytes: Uint8Array }[] = [];
  for (;;) {
    const start = cursor.at;
    if (end - start < 8) {
      throw cutOff('7FE00010', start, 8, end - start, dict);
    }
    const tag = readTag(cursor, littleEndian);
    const length = cursor.view.getUint32(cursor.at, true);
    cursor.at += 4;
    if (tag === 'FFFEE0DD') {
      return joinFragments(items);
    }
    if (tag !== 'FFFEE000' || length > end - cursor.at) {
      throw cutOff('7FE00010', start, length, end - cursor.at, dict);
    }
    items.push({ offset: start, bytes: cursor.bytes.subarray(cursor.at, cursor.at + length) });
    cursor.at += length;
  }
}

function readTag(cursor: Cursor, { littleEndian }: DataSetEncoding): string {
  const group = cursor.view.getUint16(cursor.at, littleEndian);
  const element = cursor.view.getUint16(cursor.at + 2, littleEndian);
  cursor.at += 4;
  return hex(group) + hex(element);
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/**
 * Some writers fill files up to a block size with zeros. Zeros with data behind them are damage: a tag
 * of group 0000 belongs to network commands, not to data sets.
 */
function isZeroPadding(cursor: Cursor, end: number): boolean {
  const { bytes, at } = cursor;
  if (bytes[at] !== 0 || bytes[at + 1] !== 0) {
    return false;
  }
  if (bytes.subarray(at, end).some((byte) => byte !== 0)) {
    throw incomplete(`zeros at byte ${at} where an element was expected`);
  }
  return true;
}

function need(cursor: Cursor, count: number, end: number, what: string): void {
  if (end - cursor.at < count) {
    throw incomplete(`the bytes end inside ${what} at byte ${cursor.at}`);
  }
}
