import type { CameraSettings } from '../../src/configuration';
import { getString } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import { DosimetryError } from '../../src/errors';
import type { NuclideName } from '../../src/nuclides';
import { countOf } from '../../src/numbers';
import { applyEntries, findSessions } from '../../src/sessions';
import type { CycleEntry, SessionsReading } from '../../src/sessions';
import { isNuclear } from '../../src/sessions/series/isNuclear';
import { copiesNotes } from '../copiesNotes';
import { countByModality } from '../countByModality';
import { readDicomFolder } from '../readDicomFolder';
import type { DicomFolder, FilePlace, FolderFile } from '../readDicomFolder';

export interface TherapyFiles {
  reading: SessionsReading;
  /** Headers by SOPInstanceUID. */
  files: Map<string, FolderFile>;
  /** Which files were passed over, as sentences. */
  notes: string[];
}

export interface ReadTherapyOptions {
  /** What the user says about the administration; of the last cycle, where there are several. */
  entry: CycleEntry;
  /** Entered, of all cycles. */
  radionuclide?: NuclideName;
  cameras: readonly CameraSettings[];
}

const filesNamed = 5;

/**
 * The sessions in any tree or list of CT and SPECT files of one patient, from their headers.
 * @throws DosimetryError UNREADABLE_FILES, NOT_DICOM, DUPLICATE_UID, DOSE_UNITS without a SPECT;
 *   as findSessions
 */
export async function readTherapy(
  place: FilePlace,
  { entry, radionuclide, cameras }: ReadTherapyOptions,
): Promise<TherapyFiles> {
  const folder = typeof place === 'string' ? place : 'the given files';
  const content = await readDicomFolder(place, { headersOnly: true });
  refuseUnreadable(content);
  const images = content.files.filter(({ dataset }) => isImage(dataset));
  if (images.length === 0) {
    throw new DosimetryError('NOT_DICOM', {
      what: `There is no CT or SPECT image in ${folder}.`,
      why: `It holds ${countOf(content.files.length, 'other DICOM file')} and ${countOf(content.others.length, 'file')} of another kind.`,
      next: 'Give the folder with the CT and SPECT files of one patient.',
    });
  }
  const files = filesByUid(images);
  const found = findSessions(
    images.map(({ dataset }) => dataset),
    { cameras },
  );
  const last = found.cycles[found.cycles.length - 1];
  if (!last || found.cycles.every(({ sessions }) => sessions.length === 0)) {
    throw new DosimetryError('DOSE_UNITS', {
      what: `There is no SPECT in ${folder} that a dose can be computed from.`,
      why: found.leftOut.length > 0 ? found.leftOut.map(({ why }) => why).join(' ') : '',
      next: 'Give reconstructed NM (RECON TOMO) or PT images in Bq/ml or counts.',
    });
  }
  const cycles = Object.fromEntries(
    found.cycles.map(({ number }) => [
      number,
      { ...(number === last.number && entry), radionuclide },
    ]),
  );
  return {
    reading: applyEntries(found, { cycles }),
    files,
    notes: [...otherNotes(content.files), ...copiesNotes(content)],
  };
}

/** By either; where the two contradict each other, findSessions says so. */
function isImage(dataset: NaturalDataset): boolean {
  return /^(CT|NM|PT)$/.test(getString(dataset, 'Modality') ?? '') || isNuclear(dataset);
}

/** Images are found again by their UID: under one, one time point would be read for two. */
function filesByUid(images: readonly FolderFile[]): Map<string, FolderFile> {
  const files = new Map<string, FolderFile>();
  for (const file of images) {
    const uid = getString(file.dataset, 'SOPInstanceUID') ?? '';
    const earlier = files.get(uid);
    if (earlier) {
      throw new DosimetryError('DUPLICATE_UID', {
        what: `${earlier.path} and ${file.path} are different images with one SOP Instance UID.`,
        why: uid === '' ? 'It is missing in both.' : `It is ${uid}.`,
        next: 'Export the images again, or take away the file that does not belong to the therapy.',
      });
    }
    files.set(uid, file);
  }
  return files;
}

/** A time point among them would be missed otherwise. */
function otherNotes(files: readonly FolderFile[]): string[] {
  const others = files.filter(({ dataset }) => !isImage(dataset));
  return others.length === 0
    ? []
    : [`Other objects in the folder were passed over: ${countByModality(others)}.`];
}

/** Each of them may be a slice of an image. */
function refuseUnreadable({ unreadable, files }: DicomFolder): void {
  if (unreadable.length === 0) {
    return;
  }
  const shown = unreadable
    .slice(0, filesNamed)
    .map(({ path: file, error }) => `${file} (${error.why})`);
  const rest = unreadable.length - shown.length;
  throw new DosimetryError('UNREADABLE_FILES', {
    what: `${unreadable.length} of ${unreadable.length + files.length} DICOM files cannot be read, and may be part of an image.`,
    why: `${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`,
    next: 'Export the images again, or take these files away if they are of something else.',
  });
}
