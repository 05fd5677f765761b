import fs from 'node:fs/promises';
import { decodePixelData, readDicomFile } from '../src/dicom';
import { readRtDose } from '../src/dicom/rtdose';
import type { RtDose } from '../src/dicom/rtdose';
import { DosimetryError, inFile } from '../src/errors';
import { pixelCodec } from './pixelCodec';

/** Reads an RTDOSE file as a dose map in Gy. */
export async function readDoseFile(file: string): Promise<RtDose> {
  let bytes: Uint8Array;
  try {
    bytes = await fs.readFile(file);
  } catch (cause) {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: `The dose file ${file} cannot be read.`,
      why: cause instanceof Error ? `${cause.message}.` : '',
      next: 'Give one RTDOSE file with --dose.',
      cause,
    });
  }
  try {
    const { dataset, transferSyntaxUID } = readDicomFile(bytes);
    return readRtDose(
      dataset,
      await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec }),
    );
  } catch (error) {
    throw inFile(file, error);
  }
}
