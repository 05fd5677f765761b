import type { DcmjsDict } from 'dcmjs';
import { limits } from '../limits';
import { cutOff, incomplete, tagText } from './damage';
import { decodeValue } from './decodeValue';
import { elementHeader, fits, type DataSetEncoding, type ElementHeader } from './elementHeader';
import { elementInOtherForm } from './elementInOtherForm';
import { encodingAt } from './encodingAt';
import { joinFragments } from './joinFragments';
import { isKnownElement } from './looksLikeDataSet';
import { undefinedLength } from './undefinedLength';

export type { DataSetEncoding };

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
  /** What was read otherwise than it is written, by what it was, with how often. */
  repairs: Map<string, number>;
  hasFragments: boolean;
}

export interface ParsedDataSet {
  dict: DcmjsDict;
  /** What was ignored or read in another form than announced, as parts of sentences. */
  repairs: string[];
  /** The pixels lie in fragments, as only compressed ones do (PS3.5 A.4). */
  hasFragments: boolean;
}

const itemStart = 'FFFEE000';
const itemEnd = 'FFFEE00D';
const sequenceEnd = 'FFFEE0DD';
const pixelData = '7FE00010';

/**
 * Data elements of an encoded data set (PS3.5 7) in dcmjs's tag-keyed form; texts are decoded, and
 * SpecificCharacterSet says ISO_IR 192 from then on, as strings are Unicode in memory.
 *
 * Not dcmjs's own parser: version 0.52 decodes text inside sequences as Latin-1 whatever the
 * character set, refuses files with two character sets (the rule in Japan and Korea), reads the
 * decimal string "0,97" as 97, and returns shortened values where a file is cut off.
 *
 * Read as well, since files of real programs have them: items and single elements in the other form of
 * VR, delimiters that end nothing, and anything after the pixels of the whole object.
 * @throws NOT_DICOM where the bytes end early or contradict themselves; PIXEL_DATA_DAMAGED if that
 * happens in the pixels.
 */
export function parseDataSet(bytes: Uint8Array, encoding: DataSetEncoding): ParsedDataSet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const repairs = new Map<string, number>();
  const cursor: Cursor = { bytes, view, at: 0, repairs, hasFragments: false };
  const outermost = { characterSets: [], isSigned: false, depth: 0, isOpen: false };
  const dict = readElements(cursor, bytes.length, encoding, outermost);
  return {
    dict,
    repairs: [...repairs].map(([what, count]) => `${count} ${what}`),
    hasFragments: cursor.hasFragments,
  };
}

function repaired({ repairs }: Cursor, what: string, count = 1): void {
  repairs.set(what, (repairs.get(what) ?? 0) + count);
}

function readElements(
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
    const isAfterPixels = scope.depth === 0 && pixelData in dict;
    if (isZeroPadding(cursor, end, isAfterPixels)) {
      cursor.at = end;
      break;
    }
    const header = headerAt(cursor, end, encoding, scope, isAfterPixels);
    if (!header) {
      repaired(cursor, 'bytes behind the pixels were ignored', end - start);
      cursor.at = end;
      break;
    }
    cursor.at = header.valueStart;
    const { tag, vr } = header;
    if (tag === itemEnd && scope.isOpen) {
      noteLength(cursor, header);
      return dict;
    }
    if (isStrayDelimiter(header)) {
      repaired(cursor, 'delimiters that end nothing were ignored');
      continue;
    }
    const values = readValues(cursor, start, end, header, encoding, scope, dict);
    if (tag === '00280103') {
      scope.isSigned = values[0] === 1;
    }
    if (tag === '00080005') {
      scope.characterSets = values.map(String);
    }
    // Group lengths are retired, and wrong once anything is changed (PS3.5 7.2).
    if (!tag.endsWith('0000')) {
      const element = { vr, Value: tag === '00080005' ? ['ISO_IR 192'] : values };
      if (isRepeated(dict, tag, element, start)) {
        repaired(cursor, 'repeated elements say the same twice');
      }
      dict[tag] = element;
    }
  }
  if (scope.isOpen) {
    throw incomplete('a sequence item has no end');
  }
  return dict;
}

/** The next element; undefined for bytes behind the pixels that are none. */
function headerAt(
  cursor: Cursor,
  end: number,
  encoding: DataSetEncoding,
  scope: Scope,
  isAfterPixels: boolean,
): ElementHeader | undefined {
  const { view, at } = cursor;
  const read = (one: DataSetEncoding) => elementHeader(view, at, end, one, scope.isSigned);
  const header = read(encoding);
  if (isAfterPixels) {
    const isElement = header && fits(header, end) && isKnownElement(header, encoding);
    return isElement ? header : undefined;
  }
  const other =
    header && encoding.implicitVr
      ? elementInOtherForm(view, at, end, header, encoding, scope.isSigned)
      : undefined;
  if (other) {
    repaired(cursor, 'elements have the other form of VR than those around them');
    return other;
  }
  if (header) {
    return header;
  }
  if (end - at < 8) {
    throw incomplete(`the bytes end inside an element at byte ${at}`);
  }
  // A VR that is no VR: one element in the implicit form among explicit ones.
  const implicit = read({ ...encoding, implicitVr: true });
  if (!implicit || !fits(implicit, end) || (implicit.vr === 'UN' && !isPrivate(implicit.tag))) {
    throw incomplete(`the element ${tagText(implicit?.tag ?? '00000000')} at byte ${at} has no VR`);
  }
  repaired(cursor, 'elements have the other form of VR than those around them');
  return implicit;
}

function readValues(
  cursor: Cursor,
  start: number,
  end: number,
  { tag, vr, length, wasUnknown }: ElementHeader,
  encoding: DataSetEncoding,
  scope: Scope,
  dict: DcmjsDict,
): unknown[] {
  // Values of unknown VR are encoded as implicit little endian (PS3.5 6.2.2).
  const inner = wasUnknown ? { implicitVr: true, littleEndian: true } : encoding;
  if (vr === 'SQ') {
    return readSequence(cursor, end, length, inner, scope);
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

/** Delimiters have the length zero (PS3.5 7.5.1); other programs take another one at its word. */
function noteLength(cursor: Cursor, { length }: ElementHeader): void {
  if (length !== 0) {
    repaired(cursor, 'delimiters say a length, which was ignored');
  }
}

function isStrayDelimiter({ tag, length, valueStart }: ElementHeader): boolean {
  if (!tag.startsWith('FFFE')) {
    return false;
  }
  if (tag === itemStart || length !== 0) {
    throw incomplete(`${tagText(tag)} at byte ${valueStart - 8} stands outside a sequence`);
  }
  return true;
}

/** The same element twice is harmless only if it says the same; else nobody knows which one is meant. */
function isRepeated(
  dict: DcmjsDict,
  tag: string,
  { Value }: DcmjsDict[string],
  start: number,
): boolean {
  if (!(tag in dict) || isPrivate(tag)) {
    return false;
  }
  const isBinary = Value?.some((value) => value instanceof ArrayBuffer);
  if (isBinary || JSON.stringify(dict[tag].Value) !== JSON.stringify(Value)) {
    throw incomplete(`the element ${tagText(tag)} stands there twice, again at byte ${start}`);
  }
  return true;
}

function isPrivate(tag: string): boolean {
  return parseInt(tag.slice(0, 4), 16) % 2 === 1;
}

function readSequence(
  cursor: Cursor,
  limit: number,
  length: number,
  encoding: DataSetEncoding,
  scope: Scope,
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
    if (header.tag === sequenceEnd && isOpenSequence) {
      noteLength(cursor, header);
      return items;
    }
    if ((header.tag === itemEnd || header.tag === sequenceEnd) && header.length === 0) {
      continue;
    }
    const isOpen = header.length === undefinedLength;
    if (header.tag !== itemStart || !fits(header, end)) {
      throw incomplete(`a sequence item was expected at byte ${start}`);
    }
    const endOfItem = isOpen ? end : cursor.at + header.length;
    items.push(
      readElements(cursor, endOfItem, encoding, { ...scope, depth: scope.depth + 1, isOpen }),
    );
  }
  if (isOpenSequence) {
    throw incomplete('a sequence has no end');
  }
  return items;
}

/** Encapsulated pixel data (PS3.5 A.4): always little endian. */
function readFragments(cursor: Cursor, end: number, dict: DcmjsDict): ArrayBuffer[] {
  const little = { implicitVr: true, littleEndian: true };
  const items: { offset: number; bytes: Uint8Array }[] = [];
  for (;;) {
    const start = cursor.at;
    const header = elementHeader(cursor.view, start, end, little, false);
    if (!header) {
      throw cutOff(pixelData, start, 8, end - start, dict);
    }
    const { tag, length } = header;
    cursor.at = header.valueStart;
    if (tag === sequenceEnd) {
      noteLength(cursor, header);
      return joinFragments(items);
    }
    if (tag !== itemStart || length > end - cursor.at) {
      throw cutOff(pixelData, start, length, end - cursor.at, dict);
    }
    items.push({ offset: start, bytes: cursor.bytes.subarray(cursor.at, cursor.at + length) });
    cursor.at += length;
  }
}

/**
 * Some writers fill files up to a block size with zeros. Zeros with data behind them are damage, but for
 * those after the pixels: a tag of group 0000 belongs to network commands, not to data sets.
 */
function isZeroPadding(cursor: Cursor, end: number, isAfterPixels: boolean): boolean {
  const { bytes, at } = cursor;
  if (bytes[at] !== 0 || (at + 1 < end && bytes[at + 1] !== 0)) {
    return false;
  }
  if (!isAfterPixels && bytes.subarray(at, end).some((byte) => byte !== 0)) {
    throw incomplete(`zeros at byte ${at} where an element was expected`);
  }
  return true;
}
