import fs from 'node:fs/promises';
import path from 'node:path';
import { isCtObject } from '../src/dicom';
import type { DosimetryError } from '../src/errors';
import { probeHeader } from './probeHeader';
import type { DicomFolder } from './readDicomFolder';

/** A file that was not read as DICOM, with the reason. */
export interface UnreadFile {
  path: string;
  why: string;
  /** The reader's error, where it reported one. */
  error?: DosimetryError;
}

export interface UnreadFiles {
  /**
   * Files that may be images of the series; ignoring them could make it incomplete without notice.
   */
  suspect: UnreadFile[];
  /** DICOM files of another kind or series, according to what remains of their headers. */
  foreign: UnreadFile[];
  /** Files of other kinds, according to name and content. */
  others: string[];
}

export interface ChosenSeries {
  seriesInstanceUID: string;
  /** All readable files of the folder, of every series. */
  knownSeries: ReadonlySet<string>;
  /** The files of the images of this series. */
  paths: string[];
}

/** File name extensions that no DICOM file has. */
const otherKinds =
  /\.(txt|md|csv|tsv|json|xml|html?|css|js|ts|py|m|sh|ini|log|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|bmp|tiff?|webp|svg|mp4|avi|zip|gz|tgz|tar|7z|rar|nii|nrrd|nhdr|mha|mhd|raw|npy|mat|db|exe|dll|inf|bat|lnk|url|ya?ml)$/i;
const headBytes = 1 << 18;

/**
 * Judges every file of a folder that could not be read: whether it may belong to the series
 * (assumed when in doubt), is DICOM of another series, or is something else.
 */
export async function judgeUnread(
  { unreadable, others }: Pick<DicomFolder, 'unreadable' | 'others'>,
  series: ChosenSeries,
): Promise<UnreadFiles> {
  const result: UnreadFiles = { suspect: [], foreign: [], others: [] };
  const siblings = await looksOf(series.paths);
  for (const { path: file, error } of unreadable) {
    // Files that are too large to read, or locked, are judged by their name as well.
    if (otherKinds.test(file) || (await isHousekeeping(file))) {
      result.others.push(file);
      continue;
    }
    const unread = {
      path: file,
      why: `${error.what.replace(`${file}: `, '')} ${error.why}`.trim(),
      error,
    };
    const origin = await originOf(file, series);
    if (origin === 'foreign') {
      result.foreign.push(unread);
    } else {
      result.suspect.push(unread);
    }
  }
  for (const file of others) {
    const origin = otherKinds.test(file) ? undefined : await originOf(file, series);
    const isSuspect =
      origin === 'series' ||
      (origin === undefined && !otherKinds.test(file) && (await isLike(file, siblings)));
    if (isSuspect) {
      result.suspect.push({
        path: file,
        why: 'The mark "DICM" and the file meta information are missing, but it looks like an image of the series.',
      });
    } else if (origin === 'foreign') {
      result.foreign.push({ path: file, why: 'The mark "DICM" is missing.' });
    } else {
      result.others.push(file);
    }
  }
  return result;
}

/**
 * Files that operating systems and media add beside images, recognised by name: Mac resource forks
 * and the DICOMDIR.
 */
async function isHousekeeping(file: string): Promise<boolean> {
  const name = path.basename(file);
  if (name.toUpperCase() === 'DICOMDIR') {
    return true;
  }
  const head = await headOf(file);
  // AppleDouble (RFC 1740).
  return name.startsWith('._') && Buffer.from(head.subarray(0, 4)).toString('hex') === '00051607';
}

/** Judged by what remains of the header; undefined if it is inconclusive. */
async function originOf(
  file: string,
  { seriesInstanceUID, knownSeries }: ChosenSeries,
): Promise<'series' | 'foreign' | undefined> {
  const { sopClassUID, modality, seriesInstanceUID: uid } = probeHeader(await headOf(file));
  if (modality !== undefined || sopClassUID !== undefined) {
    const isCt = isCtObject({ SOPClassUID: sopClassUID ?? '', Modality: modality ?? '' });
    if (!isCt) {
      return 'foreign';
    }
  }
  if (uid === undefined) {
    return undefined;
  }
  // A UID that no readable file has may be a damaged copy of the chosen one.
  return uid === seriesInstanceUID ? 'series' : knownSeries.has(uid) ? 'foreign' : undefined;
}

async function headOf(file: string): Promise<Uint8Array> {
  try {
    const handle = await fs.open(file);
    try {
      const bytes = Buffer.alloc(headBytes);
      const { bytesRead } = await handle.read(bytes, 0, headBytes, 0);
      return bytes.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    // The file has already been reported as unreadable.
    return new Uint8Array();
  }
}

interface Looks {
  /** Folder and name, with each number replaced by a placeholder. */
  names: Set<string>;
  sizes: Set<number>;
}

async function looksOf(files: string[]): Promise<Looks> {
  const looks: Looks = { names: new Set(), sizes: new Set() };
  for (const file of files) {
    looks.names.add(patternOf(file));
    looks.sizes.add((await fs.stat(file)).size);
  }
  return looks;
}

async function isLike(file: string, { names, sizes }: Looks): Promise<boolean> {
  if (names.has(patternOf(file))) {
    return true;
  }
  try {
    return sizes.has((await fs.stat(file)).size);
  } catch {
    return false;
  }
}

function patternOf(file: string): string {
  return `${path.dirname(file)}/${path.basename(file).replace(/\d+/g, '#')}`;
}
