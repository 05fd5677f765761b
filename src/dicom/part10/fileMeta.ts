import { trimPaddingEnd } from '../attributes/trimPaddingEnd';
import { ascii } from './ascii';
import { elementHeader, fits } from './elementHeader';

/** What the file meta information says; each is undefined where the file does not say it. */
export interface FileMeta {
  mediaStorageSOPClassUID?: string;
  mediaStorageSOPInstanceUID?: string;
  transferSyntaxUID?: string;
  dataSetStart: number;
}

/** A UID is shorter (PS3.5 9.1); what is longer is none. */
const longestUidBytes = 64;

const explicit = { implicitVr: false, littleEndian: true };
const implicit = { implicitVr: true, littleEndian: true };

/**
 * The file meta information (PS3.10 7.1): explicit little endian by the standard, implicit in files
 * of some programs. Elements are followed one by one, as the group length is often wrong or
 * missing. Undefined where an element of it does not end within the file.
 * @param start of the first element, behind preamble and mark
 */
export function fileMeta(bytes: Uint8Array, start: number): FileMeta | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length;
  const uids: Record<string, string | undefined> = {};
  let at = start;
  while (at + 8 <= end && view.getUint16(at, true) === 2) {
    const header =
      elementHeader(view, at, end, explicit, false) ??
      elementHeader(view, at, end, implicit, false);
    if (!header || !fits(header, end) || header.valueStart + header.length > end) {
      return undefined;
    }
    const { tag, length, valueStart } = header;
    if (length <= longestUidBytes) {
      uids[tag] = trimPaddingEnd(ascii(bytes, valueStart, length)) || undefined;
    }
    at = valueStart + length;
  }
  return {
    mediaStorageSOPClassUID: uids['00020002'],
    mediaStorageSOPInstanceUID: uids['00020003'],
    transferSyntaxUID: uids['00020010'],
    dataSetStart: at,
  };
}
