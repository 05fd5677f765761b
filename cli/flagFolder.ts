import path from 'node:path';
import { getString, isCtObject, readDicomFile } from '../src/dicom';
import type { CtSeries } from '../src/dicom';
import { drawKidneyRois, readRtStruct } from '../src/dicom/rtstruct';
import { drawKidneySegments } from '../src/dicom/seg';
import { inFile } from '../src/errors';
import { caseName, writeFlaggedCase } from '../src/flagged';
import type { FlagReason } from '../src/flagged';
import type { ContourConvention } from '../src/labels';
import type { Labelmap } from '../src/volume';
import { checkOutputFolder } from './checkOutputFolder';
import { readDicomFolder } from './readDicomFolder';
import { readCtFolder } from './readCtFolder';
import { readGivenFile } from './readGivenFile';
import { writeOutputs } from './writeOutputs';

export interface FlagFolderOptions {
  /** Folder of CT files. */
  ct: string;
  /** RTSTRUCT or SEG with the corrected kidneys. */
  contours: string;
  /** Folder of cases; this one becomes a sub-folder. */
  out: string;
  reason: FlagReason;
  note?: string;
  /** Default: parenchyma. */
  convention?: ContourConvention;
  series?: string;
  acquisition?: string;
}

export interface FlaggedFolder {
  folder: string;
  notes: string[];
}

/**
 * Writes a CT and its corrected contours, de-identified, as one more case of a folder.
 * @returns the case's folder, and what may still tell who the patient is
 * @throws DosimetryError as readCtFolder, drawKidneyRois, drawKidneySegments and writeFlaggedCase
 */
export async function flagFolder(options: FlagFolderOptions): Promise<FlaggedFolder> {
  await checkOutputFolder(options.out);
  const reference = await readCtFolder(options.ct, options.series, options.acquisition);
  const labelmap = await kidneysOf(options.contours, reference);
  const { files } = await readDicomFolder(options.ct, { headersOnly: true });
  const series = getString(reference.dataset, 'SeriesInstanceUID');
  const name = caseName();
  const { files: written, notes } = writeFlaggedCase({
    ct: reference.volume,
    reference,
    images: files
      .map(({ dataset }) => dataset)
      .filter((image) => isCtObject(image) && getString(image, 'SeriesInstanceUID') === series),
    labelmap,
    algorithm: 'MANUAL',
    convention: options.convention ?? 'parenchyma',
    reason: options.reason,
    note: options.note,
    name,
  });
  const folder = path.join(options.out, name);
  writeOutputs(written.map((one) => ({ file: path.join(folder, one.name), content: one.content })));
  return { folder, notes };
}

async function kidneysOf(file: string, ct: CtSeries): Promise<Labelmap> {
  const bytes = await readGivenFile(file, '--contours');
  try {
    const { dataset } = readDicomFile(bytes);
    return getString(dataset, 'Modality') === 'SEG'
      ? drawKidneySegments(dataset, ct).labelmap
      : drawKidneyRois(readRtStruct(dataset), ct).labelmap;
  } catch (error) {
    throw inFile(path.basename(file), error);
  }
}
