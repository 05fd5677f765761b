import { trimPaddingEnd } from '../attributes/trimPaddingEnd';
import { elementHeader, fits } from './elementHeader';
import { ascii } from './ascii';

export interface FileMeta {
  /** Undefined where the file does not say it. */
  transferSyntaxUID?: string;
  dataSetStart: number;
}

/**
 * The file meta information (PS3.10 7.1): explicit little endian by the standard, implicit in files of
 * some programs. Elements are followed one by one, as the group length is often wrong or missing.
 * Undefined where an element of it does not end within the file.
 * @param start of the first element, behind preamble and mark
 */
export function fileMeta(bytes: Uint8Array, start: number): FileMeta | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length;
  let at = start;
  let transferSyntaxUID: string | undefined;
  while (at + 8 <= end && view.getUint16(at, true) === 2) {
    const header =
      elementHeader(view, at, end, { implicitVr: false, littleEndian: true }, false) ??
      elementHeader(view, at, end, { implicitVr: true, littleEndian: true }, false);
    if (!header || !fits(header, end) || header.valueStart + header.length > end) {
      return undefined;
    }
    const { tag, length, valueStart } = header;
    if (tag === '00020010' && length <= 64) {
      transferSyntaxUID = trimPaddingEnd(ascii(bytes, valueStart, length)) || undefined;
    }
    at = valueStart + length;
  }
  return { transferSyntaxUID, dataSetStart: at };
}
