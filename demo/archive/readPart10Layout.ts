import { inflateRawSync } from 'node:zlib';
import { fileMeta, isDicomMarked, markEnd, transferSyntaxes } from '../../src/dicom';
import {
  readElementHead,
  requireBytes,
  sequenceEnd,
  skipValue,
  undefinedLength,
  type Cursor,
  type ElementHead,
} from './elementCursor';

/** Where a byte range lies in `bytes` of the layout. */
export interface ByteRange {
  offset: number;
  length: number;
}

export interface PixelLayout {
  tag: '7FE00008' | '7FE00009' | '7FE00010';
  vr: string;
  /** One range where native; the fragments in order where encapsulated. */
  ranges: ByteRange[];
  isEncapsulated: boolean;
  /** Basic Offset Table, relative to the first byte of the first fragment item (PS3.5 A.4). */
  basicOffsets: number[];
}

export interface Part10Layout {
  /** The file; for the deflated syntax with the data set inflated. */
  bytes: Uint8Array;
  transferSyntaxUID: string;
  /** First byte of the data set, and of its pixel data element (the file's end without one). */
  datasetStart: number;
  headerEnd: number;
  pixels?: PixelLayout;
}

const pixelTags = new Map<number, PixelLayout['tag']>([
  [0x7fe00008, '7FE00008'],
  [0x7fe00009, '7FE00009'],
  [0x7fe00010, '7FE00010'],
]);

/**
 * Walks the elements of a Part 10 file (PS3.10 7.1, PS3.5 7) without decoding them: finds the pixel
 * data and proves that the file is complete.
 *
 * @throws Error that says at which byte and element the file is not DICOM or ends early
 */
export function readPart10Layout(file: Uint8Array): Part10Layout {
  if (!isDicomMarked(file)) {
    throw new Error('not a DICOM Part 10 file: no "DICM" after the 128-byte preamble');
  }
  const meta = readMeta(file);
  let bytes = file;
  if (meta.transferSyntaxUID === transferSyntaxes.deflatedExplicitLittleEndian) {
    const inflated = inflateRawSync(file.subarray(meta.end));
    bytes = new Uint8Array(meta.end + inflated.length);
    bytes.set(file.subarray(0, meta.end));
    bytes.set(inflated, meta.end);
  }
  const cursor: Cursor = {
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    offset: meta.end,
    isLittle: meta.transferSyntaxUID !== transferSyntaxes.explicitBigEndian,
    isImplicit: meta.transferSyntaxUID === transferSyntaxes.implicitLittleEndian,
  };
  const layout: Part10Layout = {
    bytes,
    transferSyntaxUID: meta.transferSyntaxUID,
    datasetStart: meta.end,
    headerEnd: bytes.length,
  };
  while (cursor.offset < bytes.length) {
    if (isZeroPadding(bytes, cursor.offset)) {
      break;
    }
    const start = cursor.offset;
    const element = readElementHead(cursor);
    const pixelTag = pixelTags.get(element.tag);
    if (pixelTag) {
      layout.headerEnd = start;
      layout.pixels = readPixels(cursor, element, pixelTag);
      break;
    }
    skipValue(cursor, element);
  }
  return layout;
}

function readMeta(file: Uint8Array): { transferSyntaxUID: string; end: number } {
  const meta = fileMeta(file, markEnd);
  if (!meta) {
    throw new Error('the file ends early inside its file meta information');
  }
  if (!meta.transferSyntaxUID) {
    throw new Error('not a usable DICOM file: no Transfer Syntax UID (0002,0010)');
  }
  return { transferSyntaxUID: meta.transferSyntaxUID, end: meta.dataSetStart };
}

function readPixels(cursor: Cursor, element: ElementHead, tag: PixelLayout['tag']): PixelLayout {
  const vr = cursor.isImplicit ? 'OW' : element.vr;
  if (element.length !== undefinedLength) {
    requireBytes(cursor, element.tag, element.length);
    const ranges = [{ offset: cursor.offset, length: element.length }];
    return { tag, vr, ranges, isEncapsulated: false, basicOffsets: [] };
  }
  const table = readElementHead(cursor);
  requireBytes(cursor, table.tag, table.length);
  const basicOffsets: number[] = [];
  for (let n = 0; n + 4 <= table.length; n += 4) {
    basicOffsets.push(cursor.view.getUint32(cursor.offset + n, true));
  }
  cursor.offset += table.length;
  const ranges: ByteRange[] = [];
  for (;;) {
    const item = readElementHead(cursor);
    if (item.tag === sequenceEnd) {
      return { tag, vr, ranges, isEncapsulated: true, basicOffsets };
    }
    requireBytes(cursor, item.tag, item.length);
    ranges.push({ offset: cursor.offset, length: item.length });
    cursor.offset += item.length;
  }
}

/** Some writers fill files up to a block size with zeros. */
function isZeroPadding(bytes: Uint8Array, offset: number): boolean {
  return bytes.subarray(offset, offset + 8).every((byte) => byte === 0);
}
