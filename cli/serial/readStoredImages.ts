import fs from 'node:fs/promises';
import { decodePixelData, readDicomFile } from '../../src/dicom';
import type { StoredImage } from '../../src/dicom/dosemap';
import { inFile } from '../../src/errors';
import { pixelCodec } from '../pixelCodec';

/**
 * NM or PT images with their stored values.
 * @throws DosimetryError of the reader, naming the file
 */
export async function readStoredImages(files: readonly string[]): Promise<StoredImage[]> {
  const images: StoredImage[] = [];
  for (const file of files) {
    try {
      const { dataset, transferSyntaxUID } = readDicomFile(await fs.readFile(file));
      const storedValues = await decodePixelData(dataset, transferSyntaxUID, {
        codec: pixelCodec,
      });
      delete dataset.PixelData;
      images.push({ dataset, storedValues });
    } catch (error) {
      throw inFile(file, error);
    }
  }
  return images;
}
