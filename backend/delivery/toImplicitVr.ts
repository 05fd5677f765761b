import { DosimetryError } from '../../src/errors';

/** Representations with a length of 32 bits in Explicit VR (PS3.5 7.1.2). */
const longVrs = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '));
const undefinedLength = 0xffffffff;
const itemTag = 0xe000fffe;
const itemEndTag = 0xe00dfffe;
const sequenceEndTag = 0xe0ddfffe;

/**
 * Writes a data set of Explicit VR Little Endian as Implicit VR Little Endian (PS3.5 7.1.3), for
 * receivers that take nothing else. Every value keeps its bytes; sequences and items get undefined
 * lengths.
 * @param bytes data set, without the file's meta information
 * @throws DosimetryError UNSUPPORTED_TRANSFER_SYNTAX for what has no such form (encapsulated pixel
 *   data) or is cut off
 */
export function toImplicitVr(bytes: Uint8Array): Buffer {
  const out: Uint8Array[] = [];
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  copyElements(source, 0, source.length, out);
  return Buffer.concat(out);
}

/**
 * @param end where the elements end, or the length of the source where a delimiter ends them
 * @returns position after the last one
 */
function copyElements(source: Buffer, start: number, end: number, out: Uint8Array[]): number {
  let at = start;
  while (at < end) {
    expectRoom(source, at, 8);
    const tag = source.readUInt32LE(at);
    if (tag === itemEndTag) {
      return at + 8;
    }
    const vr = source.toString('latin1', at + 4, at + 6);
    const isLong = longVrs.has(vr);
    expectRoom(source, at, isLong ? 12 : 8);
    const length = isLong ? source.readUInt32LE(at + 8) : source.readUInt16LE(at + 6);
    at += isLong ? 12 : 8;
    if (vr === 'SQ') {
      out.push(header(tag, undefinedLength));
      at = copyItems(source, at, length, out);
      out.push(header(sequenceEndTag, 0));
    } else {
      expectRoom(source, at, length);
      out.push(header(tag, length), source.subarray(at, at + length));
      at += length;
    }
  }
  return at;
}

/** @returns position after the sequence */
function copyItems(source: Buffer, start: number, length: number, out: Uint8Array[]): number {
  const end = length === undefinedLength ? source.length : start + length;
  let at = start;
  while (at < end) {
    expectRoom(source, at, 8);
    const tag = source.readUInt32LE(at);
    const itemLength = source.readUInt32LE(at + 4);
    at += 8;
    if (tag === sequenceEndTag) {
      return at;
    }
    if (tag !== itemTag) {
      throw noSuchForm('A sequence holds something that is no item.');
    }
    out.push(header(itemTag, undefinedLength));
    at = copyElements(
      source,
      at,
      itemLength === undefinedLength ? source.length : at + itemLength,
      out,
    );
    out.push(header(itemEndTag, 0));
  }
  return at;
}

function header(tag: number, length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(tag, 0);
  bytes.writeUInt32LE(length, 4);
  return bytes;
}

function expectRoom(source: Buffer, at: number, length: number): void {
  if (at + length > source.length) {
    throw noSuchForm('A value goes beyond the end, or its pixel data are encapsulated.');
  }
}

function noSuchForm(why: string): DosimetryError {
  return new DosimetryError('UNSUPPORTED_TRANSFER_SYNTAX', {
    what: 'The object cannot be written as Implicit VR Little Endian.',
    why,
    next: 'Let the receiver accept Explicit VR Little Endian.',
  });
}
