import fs from 'node:fs/promises';
import { decodePixelData, readDicomFile } from '../src/dicom';
import type { NaturalDataset } from '../src/dicom';
import { readRtDose } from '../src/dicom/rtdose';
import type { RtDose } from '../src/dicom/rtdose';
import { DosimetryError, inFile } from '../src/errors';
import { pixelCodec } from './pixelCodec';

export interface DoseObject {
  dataset: NaturalDataset;
  dose: RtDose;
}

/**
 * An RTDOSE file as a data set and as a dose map in Gy.
 * @param option that names the file on the command line
 * @throws DosimetryError INVALID_ARGUMENT where it cannot be read, and as readRtDose, naming it
 */
export async function readDoseObject(file: string, option: string): Promise<DoseObject> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The dose file ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: `Give one RTDOSE file with ${option}.`,
      cause,
    });
  }
  try {
    const { dataset, transferSyntaxUID } = readDicomFile(bytes);
    const pixels = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
    return { dataset, dose: readRtDose(dataset, pixels) };
  } catch (error) {
    throw inFile(file, error);
  }
}
