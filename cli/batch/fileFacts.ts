import fs from 'node:fs/promises';
import { getString, isCtObject, readDicomFile } from '../../src/dicom';
import { rtDoseStorage } from '../../src/dicom/rtdose';
import { isLocalizer } from '../../src/dicom/series/isLocalizer';
import { toDosimetryError } from '../../src/errors';

/** What a cohort needs to know of one file. */
export type FileFacts = { path: string } & (
  | { kind: 'ct' | 'localizer' | 'dose' | 'spect' | 'other'; uids: FileUids }
  /** DICOM that cannot be read or names no series: perhaps part of a CT. */
  | { kind: 'unreadable'; why: string }
  | { kind: 'notDicom' }
);

export interface FileUids {
  study: string;
  series: string;
  instance: string;
  frameOfReference: string;
}

/** Reads which study and series a file belongs to and what it is; its pixels are let go. */
export async function fileFacts(file: string): Promise<FileFacts> {
  try {
    const { dataset } = readDicomFile(await fs.readFile(file));
    const uid = (keyword: string) => getString(dataset, keyword) ?? '';
    const uids = {
      study: uid('StudyInstanceUID'),
      series: uid('SeriesInstanceUID'),
      instance: uid('SOPInstanceUID'),
      frameOfReference: uid('FrameOfReferenceUID'),
    };
    const modality = uid('Modality');
    if (modality === 'RTDOSE' || uid('SOPClassUID') === rtDoseStorage) {
      return { path: file, kind: 'dose', uids };
    }
    if (modality === 'NM' || modality === 'PT') {
      return { path: file, kind: 'spect', uids };
    }
    if (dataset.DirectoryRecordSequence !== undefined || !isCtObject(dataset)) {
      return { path: file, kind: 'other', uids };
    }
    return uids.series === ''
      ? { path: file, kind: 'unreadable', why: 'SeriesInstanceUID is missing.' }
      : { path: file, kind: isLocalizer(dataset) ? 'localizer' : 'ct', uids };
  } catch (error) {
    const { code, message } = toDosimetryError(error);
    return code === 'NOT_DICOM' && !/\.(dcm|dicom|ima)$/i.test(file)
      ? { path: file, kind: 'notDicom' }
      : { path: file, kind: 'unreadable', why: message };
  }
}
