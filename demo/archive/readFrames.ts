import { transferSyntaxes } from '../../src/dicom';
import type { MultipartInput } from '../../src/dicomweb';
import type { ArchivedInstance } from './createArchive';
import { extractFrame } from './extractFrame';
import { readArchivedFile } from './readArchivedFile';
import { readPart10Layout } from './readPart10Layout';

/**
 * Frames as parts of a multipart answer, in the order asked for; undefined where one does not
 * exist. The transfer-syntax parameter says how to read a part: explicit little endian for native
 * pixels, the stored syntax for encapsulated ones (no transcoding here).
 */
export async function readFrames(
  instance: ArchivedInstance,
  frames: readonly number[],
): Promise<MultipartInput[] | undefined> {
  const { bytes } = await readArchivedFile(instance);
  const layout = readPart10Layout(bytes);
  const attributes = {
    rows: readNumber(instance, '00280010', 0),
    columns: readNumber(instance, '00280011', 0),
    samplesPerPixel: readNumber(instance, '00280002', 1),
    bitsAllocated: readNumber(instance, '00280100', 0),
    numberOfFrames: readNumber(instance, '00280008', 1),
  };
  const syntax = layout.pixels?.isEncapsulated
    ? layout.transferSyntaxUID
    : transferSyntaxes.explicitLittleEndian;
  const parts: MultipartInput[] = [];
  for (const frame of frames) {
    const body = extractFrame(layout, frame, attributes);
    if (!body) {
      return undefined;
    }
    parts.push({ contentType: `application/octet-stream;transfer-syntax=${syntax}`, body });
  }
  return parts;
}

function readNumber(instance: ArchivedInstance, tag: string, fallback: number): number {
  const value = Number(instance.summary[tag]?.Value?.[0] ?? fallback);
  return Number.isInteger(value) && value > 0 ? value : fallback;
}
