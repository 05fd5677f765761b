import { DosimetryError } from '../errors';

export interface StoreUids {
  sopClassUID: string;
  sopInstanceUID: string;
}

/**
 * The SOP class and instance a DICOM file says it holds, from its File Meta Information (PS3.10 7.1) only.
 *
 * @throws DosimetryError NOT_DICOM where the file has none
 */
export function readStoreUids(file: Uint8Array): StoreUids {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const uids: Record<number, string> = {};
  let at = ascii(file, 128, 4) === 'DICM' ? 132 : file.length;
  while (at + 12 <= file.length && view.getUint16(at, true) === 2) {
    const isLong = /OB|OW|UN|UT/.test(ascii(file, at + 4, 2));
    const length = isLong ? view.getUint32(at + 8, true) : view.getUint16(at + 6, true);
    const start = at + (isLong ? 12 : 8);
    uids[view.getUint16(at + 2, true)] = ascii(file, start, Math.min(length, 64));
    at = start + length;
  }
  const [sopClassUID, sopInstanceUID] = [uids[2], uids[3]].map((uid) =>
    uid?.replace(/[\s\0]+$/, ''),
  );
  if (!sopClassUID || !sopInstanceUID) {
    throw new DosimetryError('NOT_DICOM', {
      what: 'What was to be stored is not a DICOM file.',
      why: `Its ${file.length} bytes have no File Meta Information with SOP class and instance.`,
      next: 'Nothing was sent. Report this with the name of the file.',
    });
  }
  return { sopClassUID, sopInstanceUID };
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(start, start + length));
}
