import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { isDicomMarked, readDicomFile } from '../src/dicom';
import type { DicomFile } from '../src/dicom';
import { DosimetryError, inFile } from '../src/errors';
import { listFiles } from './listFiles';

export interface FolderFile extends DicomFile {
  /** Path relative to the given folder. */
  path: string;
}

export interface DicomFolder {
  files: FolderFile[];
  /** Files that are DICOM, or have a DICOM name, but cannot be read; each error names its file. */
  unreadable: { path: string; error: DosimetryError }[];
  /** Files of other kinds. */
  others: string[];
  /**
   * DICOM files that are byte-identical copies of another one in the folder; they are not among
   * `files`.
   */
  copies: { path: string; of: string }[];
}

export interface ReadDicomFolderOptions {
  /** Pixels are let go, so that folders larger than memory can be looked through. */
  headersOnly?: boolean;
}

/** A folder with its subfolders, one file, or a list of files. */
export type FilePlace = string | readonly string[];

/**
 * Reads every DICOM file in a folder (or a single file, or a list of files) and classifies every
 * other file, so that no file is ignored without notice.
 * @throws DosimetryError INVALID_ARGUMENT if the folder cannot be read
 */
export async function readDicomFolder(
  place: FilePlace,
  { headersOnly = false }: ReadDicomFolderOptions = {},
): Promise<DicomFolder> {
  const folder: DicomFolder = { files: [], unreadable: [], others: [], copies: [] };
  const known = new Map<string, string>();
  for (const file of await filesOf(place)) {
    let bytes: Uint8Array = new Uint8Array();
    try {
      bytes = await fs.readFile(file);
      const read = readDicomFile(bytes);
      if (headersOnly) {
        delete read.dataset.PixelData;
      }
      const digest = createHash('sha256').update(bytes).digest('base64');
      const of = known.get(digest);
      if (of === undefined) {
        known.set(digest, file);
        folder.files.push({ path: file, ...read });
      } else {
        folder.copies.push({ path: file, of });
      }
    } catch (error) {
      const isRead = error instanceof DosimetryError;
      if (isRead && error.code === 'NOT_DICOM' && !saysDicom(file, bytes)) {
        folder.others.push(file);
      } else {
        folder.unreadable.push({
          path: file,
          error: isRead ? inFile(file, error) : unread(file, error),
        });
      }
    }
  }
  return folder;
}

async function filesOf(place: FilePlace): Promise<readonly string[]> {
  if (typeof place !== 'string') {
    return place;
  }
  try {
    return await listFiles(place);
  } catch (cause) {
    throw unread(place, cause);
  }
}

function unread(place: string, cause: unknown): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: `${place} cannot be read.`,
    why: cause instanceof Error ? `${cause.message}.` : '',
    next: 'Check the path and the right to read it.',
    cause,
  });
}

/** Recognised by "DICM" (PS3.10 7.1) or by its name. */
function saysDicom(file: string, bytes: Uint8Array): boolean {
  return isDicomMarked(bytes) || /\.(dcm|dicom|ima)$/i.test(path.basename(file));
}
