import fs from 'node:fs/promises';
import path from 'node:path';
import { decodePixelData, readDicomFile } from '../src/dicom';
import type { StoredImage } from '../src/dicom/dosemap';
import { DosimetryError } from '../src/errors';
import { pixelCodec } from './pixelCodec';

/**
 * The images of one series from a file or a folder (subfolders included); files that are not DICOM are passed over.
 *
 * @throws DosimetryError INVALID_ARGUMENT, NOT_DICOM, MIXED_SERIES, and of the decoder
 */
export async function readImages(fileOrFolder: string): Promise<StoredImage[]> {
  const images: StoredImage[] = [];
  for (const file of await listFiles(fileOrFolder)) {
    try {
      const { dataset, transferSyntaxUID } = readDicomFile(await fs.readFile(file));
      const storedValues = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
      delete dataset.PixelData;
      images.push({ dataset, storedValues });
    } catch (error) {
      if (!(error instanceof DosimetryError) || error.code !== 'NOT_DICOM') {
        throw error;
      }
    }
  }
  if (images.length === 0) {
    throw new DosimetryError('NOT_DICOM', {
      what: `There is no DICOM image in ${fileOrFolder}.`,
      why: 'None of its files is one.',
      next: 'Give the file or the folder of one series.',
    });
  }
  const series = new Set(images.map(({ dataset }) => String(dataset.SeriesInstanceUID)));
  if (series.size > 1) {
    throw new DosimetryError('MIXED_SERIES', {
      what: `There are ${series.size} series in ${fileOrFolder}.`,
      why: 'One is read at a time.',
      next: 'Give a folder with one series.',
    });
  }
  return images;
}

async function listFiles(fileOrFolder: string): Promise<string[]> {
  try {
    if ((await fs.stat(fileOrFolder)).isFile()) {
      return [fileOrFolder];
    }
    const entries = await fs.readdir(fileOrFolder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `${fileOrFolder} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give the file or the folder of one series.',
      cause,
    });
  }
}
