import path from 'node:path';
import {
  assembleCtSeries,
  chooseCtSeries,
  decodePixelData,
  getNumber,
  getString,
  groupSeries,
  isCtObject,
  setSourceFile,
} from '../src/dicom';
import type { CtSeries, CtSlice, NaturalDataset, SeriesGroup } from '../src/dicom';
import { DosimetryError, inFile } from '../src/errors';
import { continuingSeries } from './continuingSeries';
import { copiesNotes } from './copiesNotes';
import { judgeUnread, type UnreadFile, type UnreadFiles } from './judgeUnread';
import { pixelCodec } from './pixelCodec';
import {
  readDicomFolder,
  type DicomFolder,
  type FilePlace,
  type FolderFile,
} from './readDicomFolder';

/** Largest number of files that a message names; further ones are only counted. */
const filesNamed = 5;
const directoryClass = '1.2.840.10008.1.3.10';

/**
 * Reads the CT series in a folder (including subfolders) of DICOM files in any order and under any
 * names. No file is ignored without notice: a file that cannot be read and may belong to the series
 * is an error; a file of another series or kind is named in the notes or warnings.
 * @param seriesInstanceUID which CT, where there are several
 * @param acquisition which acquisition of the series, where it holds several
 * @throws DosimetryError NOT_DICOM, UNREADABLE_FILES, NO_CT, SEVERAL_CT, and what is wrong with the
 *   series
 */
export async function readCtFolder(
  place: FilePlace,
  seriesInstanceUID?: string,
  acquisition?: string,
): Promise<CtSeries> {
  const content = setAside(await readFolder(place));
  if (content.files.length === 0 && content.unreadable.length === 0) {
    throw noDicom(nameOf(place), content.others);
  }
  const group = choose(content, seriesInstanceUID);
  const isChosen = new Set(group.indices);
  const chosen = group.indices.map((index) => content.files[index]);
  const unread = await judgeUnread(content, {
    seriesInstanceUID: group.seriesInstanceUID,
    knownSeries: new Set(
      content.files.map(({ dataset }) => getString(dataset, 'SeriesInstanceUID') ?? ''),
    ),
    paths: chosen.filter(({ dataset }) => isCtObject(dataset)).map((file) => file.path),
  });
  if (unread.suspect.length > 0 && !isComplete(chosen)) {
    throw unreadableFiles(unread.suspect);
  }
  const series = assembleCtSeries(await slicesOf(chosen), { acquisition });
  return {
    ...series,
    notes: [...(series.notes ?? []), ...otherNotes(unread.others), ...copiesNotes(content)],
    warnings: [
      ...(series.warnings ?? []),
      ...unreadWarnings(unread),
      ...continuingSeries(
        series.volume,
        content.files.filter((_, index) => !isChosen.has(index)).map(({ dataset }) => dataset),
      ).map(
        (uid) =>
          `The series ${uid} continues this CT exactly, one spacing beyond its end: it may belong to it.`,
      ),
    ],
  };
}

async function readFolder(place: FilePlace): Promise<DicomFolder> {
  try {
    return await readDicomFolder(place);
  } catch (error) {
    if (!(error instanceof DosimetryError)) {
      throw error;
    }
    throw new DosimetryError(error.code, {
      what: `The folder ${nameOf(place)} cannot be read.`,
      why: error.why,
      next: 'Give the folder that holds the CT images with --ct.',
      cause: error,
    });
  }
}

/**
 * Separates files that are readable but lack the attributes that assign them to a series: files
 * truncated in the header, or a DICOMDIR.
 */
function setAside(content: DicomFolder): DicomFolder {
  const isNamed = ({ dataset }: FolderFile) =>
    getString(dataset, 'SeriesInstanceUID') !== undefined;
  const isDirectory = ({ path: file, dataset }: FolderFile) =>
    getString(dataset, 'MediaStorageSOPClassUID') === directoryClass ||
    dataset.DirectoryRecordSequence !== undefined ||
    path.basename(file).toUpperCase() === 'DICOMDIR';
  const unnamed = content.files.filter((file) => !isNamed(file));
  return {
    files: content.files.filter(isNamed),
    unreadable: [
      ...content.unreadable,
      ...unnamed
        .filter((file) => !isDirectory(file))
        .map((file) => ({
          path: file.path,
          error: new DosimetryError('MISSING_TAG', {
            what: 'SeriesInstanceUID is missing.',
            why: 'The file ends in its header, or the header was altered.',
            next: '',
          }),
        })),
    ],
    others: [...content.others, ...unnamed.filter(isDirectory).map((file) => file.path)],
    copies: content.copies,
  };
}

function choose({ files, unreadable }: DicomFolder, seriesInstanceUID?: string): SeriesGroup {
  try {
    return chooseCtSeries(groupSeries(files.map(({ dataset }) => dataset)), seriesInstanceUID);
  } catch (error) {
    if (error instanceof DosimetryError && error.code === 'NO_CT' && unreadable.length > 0) {
      throw unreadableFiles(
        unreadable.map((file) => ({ path: file.path, why: file.error.why })),
        error,
      );
    }
    throw error;
  }
}

/**
 * Whether the headers announce as many images as are present; if so, no lost file is one of them.
 */
function isComplete(files: FolderFile[]): boolean {
  const images = files.map(({ dataset }) => dataset).filter(isCtObject);
  const announced = (keyword: string): boolean =>
    images.every((dataset) => numberOr0(dataset, keyword) === images.length);
  return announced('ImagesInAcquisition') || announced('NumberOfSlices');
}

function numberOr0(dataset: NaturalDataset, keyword: string): number {
  try {
    return getNumber(dataset, keyword) ?? 0;
  } catch {
    // Without a number there is no proof.
    return 0;
  }
}

async function slicesOf(files: FolderFile[]): Promise<CtSlice[]> {
  const slices: CtSlice[] = [];
  for (const { path: file, dataset, transferSyntaxUID } of files) {
    setSourceFile(dataset, path.basename(file));
    if (!isCtObject(dataset)) {
      slices.push({ dataset, pixels: new Int16Array(), isHounsfield: false });
      continue;
    }
    try {
      const pixels = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
      delete dataset.PixelData;
      slices.push({ dataset, pixels, isHounsfield: false });
    } catch (error) {
      throw inFile(path.basename(file), error);
    }
  }
  return slices;
}

function unreadableFiles(files: UnreadFile[], cause?: unknown): DosimetryError {
  const [{ path: first, error }] = files;
  if (files.length === 1 && error?.code === 'PIXEL_DATA_DAMAGED') {
    return inFile(path.basename(first), error);
  }
  const named = files
    .slice(0, filesNamed)
    .map((file) => `${path.basename(file.path)} (${file.why.replace(/\.$/, '')})`);
  const more = files.length - named.length;
  return new DosimetryError('UNREADABLE_FILES', {
    what: `${files.length} file${files.length === 1 ? '' : 's'} that may belong to the CT cannot be read.`,
    why: `${named.join('; ')}${more > 0 ? `; and ${more} more` : ''}. A CT with missing images gives wrong contours, so none were made.`,
    next: 'Copy or export the series again; move the files out of the folder if they do not belong to it.',
    cause,
  });
}

function unreadWarnings({ suspect, foreign }: UnreadFiles): string[] {
  const say = (files: UnreadFile[], end: string): string[] =>
    files.length > 0
      ? [
          `${files.length} file${files.length === 1 ? '' : 's'} could not be read ${end}: ${namesOf(files.map((file) => file.path))}. The first: ${files[0].why}`,
        ]
      : [];
  return [
    ...say(foreign, 'and belong, by the rest of the header, to another series or kind'),
    ...say(suspect, 'although the CT has all the images that its headers announce'),
  ];
}

function otherNotes(others: string[]): string[] {
  return others.length > 0
    ? [
        `${others.length} other file${others.length === 1 ? '' : 's'} in the folder ${others.length === 1 ? 'is' : 'are'} no DICOM image and ${others.length === 1 ? 'was' : 'were'} passed over: ${namesOf(others)}.`,
      ]
    : [];
}

function namesOf(files: string[]): string {
  const more = files.length - filesNamed;
  const names = files.slice(0, filesNamed).map((file) => path.basename(file));
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function nameOf(place: FilePlace): string {
  return typeof place === 'string' ? place : path.dirname(place[0] ?? '.');
}

function noDicom(folder: string, others: string[]): DosimetryError {
  return new DosimetryError('NOT_DICOM', {
    what: `There is no DICOM file in ${folder}.`,
    why:
      others.length > 0
        ? `Files of another kind were found: ${others
            .slice(0, 3)
            .map((file) => path.basename(file))
            .join(', ')}.`
        : 'The folder is empty.',
    next: others.some((file) => /\.(?:zip|tar|t?gz|7z|rar|iso)$/i.test(file))
      ? 'Unpack the archive, and give the folder that holds the CT images.'
      : 'Give the folder that holds the CT images.',
  });
}
