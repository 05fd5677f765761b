import fs from 'node:fs/promises';
import { readDicomFile } from '../src/dicom';
import type { NaturalDataset } from '../src/dicom';
import { readRtStruct } from '../src/dicom/rtstruct';
import type { RtStruct } from '../src/dicom/rtstruct';
import { DosimetryError, inFile } from '../src/errors';

export interface StructureSetFile {
  dataset: NaturalDataset;
  rtStruct: RtStruct;
}

/**
 * An RTSTRUCT file.
 * @throws DosimetryError INVALID_ARGUMENT where it cannot be read, and as readRtStruct, naming it
 */
export async function readStructureSet(file: string): Promise<StructureSetFile> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The structure set ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give an RTSTRUCT file with --rtstruct.',
      cause,
    });
  }
  try {
    const { dataset } = readDicomFile(bytes);
    return { dataset, rtStruct: readRtStruct(dataset) };
  } catch (error) {
    throw inFile(file, error);
  }
}
