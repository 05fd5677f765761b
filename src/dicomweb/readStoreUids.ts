import { fileMeta, isDicomMarked, markEnd } from '../dicom';
import { DosimetryError } from '../errors';

export interface StoreUids {
  sopClassUID: string;
  sopInstanceUID: string;
}

/**
 * The SOP class and instance UID that a DICOM file states in its File Meta Information (PS3.10
 * 7.1); nothing else is read.
 * @throws DosimetryError NOT_DICOM where the file has none
 */
export function readStoreUids(file: Uint8Array): StoreUids {
  const meta = isDicomMarked(file) ? fileMeta(file, markEnd) : undefined;
  const sopClassUID = meta?.mediaStorageSOPClassUID;
  const sopInstanceUID = meta?.mediaStorageSOPInstanceUID;
  if (!sopClassUID || !sopInstanceUID) {
    throw new DosimetryError('NOT_DICOM', {
      what: 'What was to be stored is not a DICOM file.',
      why: `Its ${file.length} bytes have no File Meta Information with SOP class and instance.`,
      next: 'Nothing was sent. Report this with the name of the file.',
    });
  }
  return { sopClassUID, sopInstanceUID };
}
