import fs from 'node:fs/promises';
import path from 'node:path';
import { assembleCtSeries, decodePixelData, readDicomFile, setSourceFile } from '../../src/dicom';
import type { CtSeries, CtSlice } from '../../src/dicom';
import { inFile } from '../../src/errors';
import { pixelCodec } from '../pixelCodec';

/**
 * The CT of one session from its files; read anew, since the pixels of a whole therapy do not fit
 * into memory at once.
 *
 * @throws DosimetryError of the reader, naming the file, and as assembleCtSeries
 */
export async function readSessionCt(files: readonly string[]): Promise<CtSeries> {
  const slices: CtSlice[] = [];
  for (const file of files) {
    slices.push(await readSlice(file));
  }
  return assembleCtSeries(slices);
}

async function readSlice(file: string): Promise<CtSlice> {
  try {
    const { dataset, transferSyntaxUID } = readDicomFile(await fs.readFile(file));
    setSourceFile(dataset, path.basename(file));
    const pixels = await decodePixelData(dataset, transferSyntaxUID, { codec: pixelCodec });
    delete dataset.PixelData;
    return { dataset, pixels, isHounsfield: false };
  } catch (error) {
    throw inFile(file, error);
  }
}
