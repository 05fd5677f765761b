import { trimPaddingEnd } from '../attributes/trimPaddingEnd';
import { ascii } from './ascii';
import { elementHeader, fits } from './elementHeader';

/** Contents of the file meta information; a field is undefined where the file does not have it. */
export interface FileMeta {
  mediaStorageSOPClassUID?: string;
  mediaStorageSOPInstanceUID?: string;
  transferSyntaxUID?: string;
  dataSetStart: number;
}

/** Upper limit of the length of a UID (PS3.5 9.1); anything longer is not one. */
const longestUidBytes = 64;

const explicit = { implicitVr: false, littleEndian: true };
const implicit = { implicitVr: true, littleEndian: true };

/**
 * Reads the file meta information (PS3.10 7.1): explicit little endian by the standard, implicit in
 * files of some programs. Elements are read one by one, because the group length is often wrong or
 * missing. Undefined where one of its elements does not end within the file.
 * @param start of the first element, after preamble and "DICM"
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
