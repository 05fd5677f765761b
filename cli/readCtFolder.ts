import fs from 'node:fs/promises';
import path from 'node:path';
import {
  assembleCtSeries,
  chooseCtSeries,
  decodePixelData,
  groupSeries,
  readDicomFile,
} from '../src/dicom';
import type { CtSeries, CtSlice } from '../src/dicom/types';
import type { DicomFile } from '../src/dicom';
import { DosimetryError } from '../src/errors';
import { pixelCodec } from './pixelCodec';

/**
 * The CT series in a folder (subfolders included) of DICOM files in any order and under any names;
 * other files are passed over.
 *
 * @param seriesInstanceUID which CT, where there are several
 * @throws DosimetryError NOT_DICOM, NO_CT, SEVERAL_CT, and what is wrong with the series
 */
export async function readCtFolder(folder: string, seriesInstanceUID?: string): Promise<CtSeries> {
  const files: DicomFile[] = [];
  const refused: string[] = [];
  for (const file of await listFiles(folder)) {
    try {
      files.push(readDicomFile(await fs.readFile(file)));
    } catch (error) {
      if (!(error instanceof DosimetryError) || error.code !== 'NOT_DICOM') {
        throw error;
      }
      refused.push(path.basename(file));
    }
  }
  if (files.length === 0) {
    throw new DosimetryError('NOT_DICOM', {
      what: `There is no DICOM file in ${folder}.`,
      why:
        refused.length > 0
          ? `Files of another kind were found: ${refused.slice(0, 3).join(', ')}.`
          : 'The folder is empty.',
      next: 'Give the folder that holds the CT images.',
    });
  }
  const group = chooseCtSeries(groupSeries(files.map(({ dataset }) => dataset)), seriesInstanceUID);
  const slices: CtSlice[] = [];
  for (const index of group.indices) {
    const { dataset, transferSyntaxUID } = files[index];
    const pixels = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
    delete dataset.PixelData;
    slices.push({ dataset, pixels, isHounsfield: false });
  }
  return assembleCtSeries(slices);
}

async function listFiles(folder: string): Promise<string[]> {
  let entries;
  try {
    entries = await fs.readdir(folder, { recursive: true, withFileTypes: true });
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The folder ${folder} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give the folder that holds the CT images with --ct.',
      cause,
    });
  }
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
