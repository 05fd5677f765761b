import path from 'node:path';
import { decodePixelData, getString } from '../src/dicom';
import type { StoredImage } from '../src/dicom/dosemap';
import { DosimetryError, inFile } from '../src/errors';
import { countOf } from '../src/numbers';
import { copiesNotes } from './copiesNotes';
import { countByModality } from './countByModality';
import { pixelCodec } from './pixelCodec';
import { readDicomFolder } from './readDicomFolder';
import type { DicomFolder, FolderFile } from './readDicomFolder';

export interface ActivityImages {
  images: StoredImage[];
  /** Files that were ignored, as sentences. */
  notes: string[];
}

/**
 * Reads the NM or PT images of one series from a file or a folder (including subfolders). Objects
 * of other modalities (CT, structure sets, reports, a DICOMDIR) are ignored with a note; files that
 * are not DICOM are ignored without one.
 * @param series SeriesInstanceUID, where there are several
 * @throws DosimetryError INVALID_ARGUMENT, NOT_DICOM, DOSE_UNITS (no NM or PT), MIXED_SERIES,
 *   UNREADABLE_FILES, and those of the decoder, with the name of the file
 */
export async function readImages(fileOrFolder: string, series?: string): Promise<ActivityImages> {
  const folder = await readDicomFolder(fileOrFolder);
  refuseUnreadable(folder);
  if (folder.files.length === 0) {
    throw new DosimetryError('NOT_DICOM', {
      what: `There is no DICOM image in ${fileOrFolder}.`,
      why: 'None of its files is one.',
      next: 'Give the file or the folder of one series.',
    });
  }
  const isCandidate = ({ dataset }: FolderFile) => /^(NM|PT)$/.test(modalityOf(dataset));
  const candidates = folder.files.filter(isCandidate);
  const others = folder.files.filter((file) => !isCandidate(file));
  if (candidates.length === 0) {
    throw new DosimetryError('DOSE_UNITS', {
      what: `There is no NM or PT image in ${fileOrFolder}.`,
      why: `It holds: ${countByModality(others)}.`,
      next: 'Give the activity image.',
    });
  }
  const chosen = chooseSeries(candidates, fileOrFolder, series);
  const images: StoredImage[] = [];
  for (const { path: file, dataset, transferSyntaxUID } of chosen) {
    try {
      const storedValues = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
      delete dataset.PixelData;
      images.push({ dataset, storedValues });
    } catch (error) {
      throw inFile(file, error);
    }
  }
  const notes = [
    ...(others.length > 0
      ? [`Other objects in the folder were passed over: ${countByModality(others)}.`]
      : []),
    ...copiesNotes(folder),
  ];
  return { images, notes };
}

/** Each of them may be a slice of the series. */
function refuseUnreadable({ unreadable, files }: DicomFolder): void {
  if (unreadable.length === 0) {
    return;
  }
  if (files.length === 0 && unreadable.length === 1) {
    throw unreadable[0].error;
  }
  const shown = unreadable
    .slice(0, 5)
    .map(({ path: file, error }) => `${path.basename(file)} (${error.why})`);
  const rest = unreadable.length - shown.length;
  throw new DosimetryError('UNREADABLE_FILES', {
    what: `${unreadable.length} of ${unreadable.length + files.length} DICOM files cannot be read, and may be part of the image.`,
    why: `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    next: 'Export the images again, or take these files away if they are of something else.',
  });
}

function chooseSeries(
  candidates: readonly FolderFile[],
  fileOrFolder: string,
  wanted: string | undefined,
): FolderFile[] {
  const series = new Map<string, FolderFile[]>();
  for (const file of candidates) {
    const uid = getString(file.dataset, 'SeriesInstanceUID') ?? '(no UID)';
    const files = series.get(uid) ?? [];
    files.push(file);
    series.set(uid, files);
  }
  const list = [...series].map(
    ([uid, files]) =>
      `${uid} (${modalityOf(files[0].dataset)}, ${getString(files[0].dataset, 'SeriesDescription') ?? 'no description'}, ${countOf(files.length, 'file')})`,
  );
  if (wanted === undefined && series.size > 1) {
    throw new DosimetryError('MIXED_SERIES', {
      what: `There are ${series.size} NM or PT series in ${fileOrFolder}.`,
      why: `${list.join('; ')}.`,
      next: 'Choose one with --series, or give a folder with one series.',
    });
  }
  const chosen = wanted === undefined ? [...series.values()][0] : series.get(wanted);
  if (!chosen) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `There is no NM or PT series ${wanted} in ${fileOrFolder}.`,
      why: `It holds: ${list.join('; ')}.`,
      next: 'Give one of them with --series.',
    });
  }
  return chosen;
}

function modalityOf(dataset: FolderFile['dataset']): string {
  return getString(dataset, 'Modality') ?? '';
}
