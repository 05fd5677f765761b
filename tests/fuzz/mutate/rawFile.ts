import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { data } from 'dcmjs';

/** An element as it lies in a file; the fuzzer's own reading, independent of the product's. */
export interface RawElement {
  /** Eight hexadecimal digits. */
  tag: string;
  vr: string;
  value: Uint8Array;
  /** Items of a sequence. */
  items?: RawElement[][];
  /** Items of encapsulated pixels, the offset table first. */
  fragments?: Uint8Array[];
  /** Written in place of the true length. */
  saidLength?: number;
}

export interface RawFile {
  transferSyntaxUID: string;
  /** Preamble, mark and file meta information. */
  head: Uint8Array;
  elements: RawElement[];
}

const longVrs = new Set([
  'OB',
  'OD',
  'OF',
  'OL',
  'OV',
  'OW',
  'SQ',
  'SV',
  'UC',
  'UN',
  'UR',
  'UT',
  'UV',
]);
const implicit = '1.2.840.10008.1.2';
const deflated = '1.2.840.10008.1.2.1.99';
const bigEndian = '1.2.840.10008.1.2.2';
const open = 0xffffffff;

/** Elements of a well-formed little-endian file, undefined where it is none. */
export function parseRawFile(bytes: Uint8Array): RawFile | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { transferSyntaxUID, end } = readMeta(buffer);
    if (transferSyntaxUID === bigEndian) {
      return undefined;
    }
    const rest = buffer.subarray(end);
    const body = transferSyntaxUID === deflated ? inflateRawSync(rest) : rest;
    const cursor = { at: 0 };
    const elements = readElements(body, cursor, body.length, transferSyntaxUID === implicit);
    return { transferSyntaxUID, head: buffer.subarray(0, end), elements };
  } catch {
    return undefined;
  }
}

/** The file of these elements, in the transfer syntax that its head names. */
export function encodeRawFile({ transferSyntaxUID, head, elements }: RawFile): Uint8Array {
  const body = encodeElements(elements, transferSyntaxUID === implicit);
  return Buffer.concat([head, transferSyntaxUID === deflated ? deflateRawSync(body) : body]);
}

/** Keyword of a tag, or the tag itself where the dictionary has none. */
export function keywordOf(tag: string): string {
  return data.DicomMetaDictionary.dictionary[`(${tag.slice(0, 4)},${tag.slice(4)})`]?.name ?? tag;
}

function readMeta(bytes: Buffer): { transferSyntaxUID: string; end: number } {
  let at = 132;
  let transferSyntaxUID = '';
  while (at + 8 <= bytes.length && bytes.readUInt16LE(at) === 2) {
    const long = longVrs.has(bytes.toString('latin1', at + 4, at + 6));
    const start = at + (long ? 12 : 8);
    const length = long ? bytes.readUInt32LE(at + 8) : bytes.readUInt16LE(at + 6);
    if (bytes.readUInt16LE(at + 2) === 0x10) {
      transferSyntaxUID = bytes.toString('latin1', start, start + length).replace(/[\s\0]+$/, '');
    }
    at = start + length;
  }
  if (!transferSyntaxUID) {
    throw new RangeError('no transfer syntax');
  }
  return { transferSyntaxUID, end: at };
}

function tagAt(bytes: Buffer, at: number): string {
  const hex = (n: number): string => n.toString(16).toUpperCase().padStart(4, '0');
  return hex(bytes.readUInt16LE(at)) + hex(bytes.readUInt16LE(at + 2));
}

function readElements(
  bytes: Buffer,
  cursor: { at: number },
  end: number,
  isImplicit: boolean,
): RawElement[] {
  const elements: RawElement[] = [];
  while (cursor.at + 8 <= end) {
    const tag = tagAt(bytes, cursor.at);
    if (tag === 'FFFEE00D') {
      cursor.at += 8;
      break;
    }
    elements.push(readElement(bytes, cursor, end, tag, isImplicit));
  }
  return elements;
}

function readElement(
  bytes: Buffer,
  cursor: { at: number },
  end: number,
  tag: string,
  isImplicit: boolean,
): RawElement {
  let vr = isImplicit ? vrOf(tag) : bytes.toString('latin1', cursor.at + 4, cursor.at + 6);
  const isLong = !isImplicit && longVrs.has(vr);
  const length =
    isImplicit || isLong
      ? bytes.readUInt32LE(cursor.at + (isLong ? 8 : 4))
      : bytes.readUInt16LE(cursor.at + 6);
  cursor.at += isLong ? 12 : 8;
  if (tag === '7FE00010' && length === open) {
    return { tag, vr, value: Buffer.alloc(0), fragments: readFragments(bytes, cursor) };
  }
  if (length === open || vr === 'SQ') {
    vr = 'SQ';
    const items = readItems(bytes, cursor, length === open ? end : cursor.at + length, isImplicit);
    return { tag, vr, value: Buffer.alloc(0), items };
  }
  if (cursor.at + length > end) {
    throw new RangeError('cut off');
  }
  const value = bytes.subarray(cursor.at, cursor.at + length);
  cursor.at += length;
  return { tag, vr, value };
}

function readItems(
  bytes: Buffer,
  cursor: { at: number },
  end: number,
  isImplicit: boolean,
): RawElement[][] {
  const items: RawElement[][] = [];
  while (cursor.at + 8 <= end) {
    const tag = tagAt(bytes, cursor.at);
    const length = bytes.readUInt32LE(cursor.at + 4);
    cursor.at += 8;
    if (tag === 'FFFEE0DD') {
      break;
    }
    items.push(readElements(bytes, cursor, length === open ? end : cursor.at + length, isImplicit));
  }
  return items;
}

function readFragments(bytes: Buffer, cursor: { at: number }): Uint8Array[] {
  const fragments: Uint8Array[] = [];
  for (;;) {
    const tag = tagAt(bytes, cursor.at);
    const length = bytes.readUInt32LE(cursor.at + 4);
    cursor.at += 8;
    if (tag !== 'FFFEE000') {
      return fragments;
    }
    fragments.push(bytes.subarray(cursor.at, cursor.at + length));
    cursor.at += length;
  }
}

function vrOf(tag: string): string {
  const vr =
    data.DicomMetaDictionary.dictionary[`(${tag.slice(0, 4)},${tag.slice(4)})`]?.vr ?? 'UN';
  return vr === 'xs' ? 'US' : vr === 'ox' ? 'OW' : vr;
}

function encodeElements(elements: readonly RawElement[], isImplicit: boolean): Buffer {
  return Buffer.concat(elements.flatMap((element) => encodeElement(element, isImplicit)));
}

function encodeElement(element: RawElement, isImplicit: boolean): Uint8Array[] {
  const { tag, vr, items, fragments, saidLength } = element;
  if (fragments) {
    return [
      header(tag, vr, saidLength ?? open, isImplicit),
      ...fragments.flatMap((one) => [header('FFFEE000', '', one.length, true), one]),
      header('FFFEE0DD', '', 0, true),
    ];
  }
  const value = items
    ? Buffer.concat(
        items.flatMap((item) => {
          const inner = encodeElements(item, isImplicit);
          return [header('FFFEE000', '', inner.length, true), inner];
        }),
      )
    : element.value;
  return [header(tag, vr, saidLength ?? value.length, isImplicit), value];
}

function header(tag: string, vr: string, length: number, isImplicit: boolean): Buffer {
  const isLong = !isImplicit && longVrs.has(vr);
  const bytes = Buffer.alloc(isLong ? 12 : 8);
  bytes.writeUInt16LE(parseInt(tag.slice(0, 4), 16), 0);
  bytes.writeUInt16LE(parseInt(tag.slice(4), 16), 2);
  if (isImplicit) {
    bytes.writeUInt32LE(length >>> 0, 4);
  } else {
    bytes.write(vr.padEnd(2).slice(0, 2), 4, 'latin1');
    if (isLong) {
      bytes.writeUInt32LE(length >>> 0, 8);
    } else {
      bytes.writeUInt16LE(Math.min(length >>> 0, 0xffff), 6);
    }
  }
  return bytes;
}
