import fs from 'node:fs';
import path from 'node:path';
import { getNumber, getString, readDicomFile } from '../../src/dicom';
import type { NaturalDataset } from '../../src/dicom';
import { DosimetryError } from '../../src/errors';
import { dataPlaces, digestName, isUid } from './dataPlaces';
import type { SeriesTable } from './seriesTable';

const keywordOf = {
  sopClassUID: 'SOPClassUID',
  sopInstanceUID: 'SOPInstanceUID',
  seriesInstanceUID: 'SeriesInstanceUID',
} as const;
type UidKey = keyof typeof keywordOf;

export interface StoreInstanceOptions {
  dataFolder: string;
  table: SeriesTable;
  /** AE title of the sender; empty over HTTP. */
  caller: string;
  maxSeriesBytes: number;
  /** What it was announced or asked for as; the data set must agree. */
  announced?: Partial<Record<UidKey, string>>;
}

/**
 * Checks a DICOM file that has arrived and takes it into its series. When this returns, the
 * instance is on the disk and survives the loss of power.
 * @param arrived in the data folder; it is moved
 * @returns folder of the series, below the data folder
 * @throws DosimetryError as readDicomFile; MISSING_TAG, INVALID_TAG, TOO_LARGE
 */
export function storeInstance(arrived: string, options: StoreInstanceOptions): string {
  const { table, dataFolder, caller } = options;
  const { dataset } = readDicomFile(fs.readFileSync(arrived));
  const uidOf = (keyword: string): string => checkedUid(keyword, getString(dataset, keyword));
  const sopInstanceUID = uidOf('SOPInstanceUID');
  for (const [key, announced] of Object.entries(options.announced ?? {})) {
    if (uidOf(keywordOf[key as UidKey]) !== announced) {
      throw refused('INVALID_TAG', 'The data set has other UIDs than the request.');
    }
  }
  const studyInstanceUID = uidOf('StudyInstanceUID');
  const seriesInstanceUID = uidOf('SeriesInstanceUID');
  const patientID = getString(dataset, 'PatientID')?.trim();
  const patientKey = patientID
    ? digestName(patientID, getString(dataset, 'IssuerOfPatientID') ?? '')
    : digestName(studyInstanceUID);
  const folder = dataPlaces.series(patientKey, digestName(studyInstanceUID, seriesInstanceUID));
  const target = path.join(dataFolder, folder, `${digestName(sopInstanceUID)}.dcm`);
  const isNew = !fs.existsSync(target);
  const bytes = fs.statSync(arrived).size;
  if (isNew && (table.get(folder)?.bytes ?? 0) + bytes > options.maxSeriesBytes) {
    throw refused('TOO_LARGE', 'The series is larger than maxSeriesMegabytes.');
  }
  // Before it is moved: a value that cannot be read refuses the instance.
  const expected = expectedOf(dataset);
  moveDurably(arrived, target);
  table.arrived(
    { folder, patientKey, studyInstanceUID, seriesInstanceUID, caller, expected, bytes, isNew },
    Date.now(),
  );
  return folder;
}

/** NumberOfSeriesRelatedInstances, or 0 where it is none that a series can have. */
function expectedOf(dataset: NaturalDataset): number {
  const stated = getNumber(dataset, 'NumberOfSeriesRelatedInstances') ?? 0;
  return Number.isSafeInteger(stated) && stated > 0 ? stated : 0;
}

/** Both the file and its name are on the disk afterwards. */
function moveDurably(from: string, to: string): void {
  fs.mkdirSync(path.dirname(to), { recursive: true });
  synchronise(from);
  fs.renameSync(from, to);
  synchronise(path.dirname(to));
}

function synchronise(place: string): void {
  const handle = fs.openSync(place, 'r');
  try {
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

function checkedUid(keyword: string, uid: string | undefined): string {
  if (uid === undefined) {
    throw refused('MISSING_TAG', `${keyword} is missing.`);
  }
  if (!isUid(uid)) {
    throw refused('INVALID_TAG', `${keyword} is no UID.`);
  }
  return uid;
}

function refused(code: 'MISSING_TAG' | 'INVALID_TAG' | 'TOO_LARGE', why: string): DosimetryError {
  return new DosimetryError(code, {
    what: 'The instance cannot be taken.',
    why,
    next: 'Send it again as the scanner or the archive has it.',
  });
}
