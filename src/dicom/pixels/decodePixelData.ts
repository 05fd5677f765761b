import { guardReading } from '../../errors';
import { countOf } from '../../numbers';
import { describeInstance } from '../messages/describeInstance';
import { bigEndianToLittle } from './bigEndianToLittle';
import { checkUnusedBits } from './checkUnusedBits';
import { decodeFrames, type EncodedFrame, type PixelCodec } from './decodeFrames';
import { frameBytes } from './frameBytes';
import { pixelBytes } from './pixelBytes';
import { pixelDataDamaged } from './pixelDataDamaged';
import { pixelFormat, type PixelFormat } from './pixelFormat';
import { storedValues, type StoredValues } from './storedValues';
import { transferSyntaxes } from '../transferSyntaxes';
import type { NaturalDataset } from '../types';

export type { EncodedFrame, PixelCodec, StoredValues };

export interface DecodePixelDataOptions {
  /** Decoder for compressed pixels. Without it only uncompressed pixels are read. */
  codec?: PixelCodec;
}

/** Transfer syntaxes with uncompressed pixels. */
const nativeSyntaxes: ReadonlySet<string> = new Set(Object.values(transferSyntaxes));

/**
 * Decodes the stored values of all frames, row by row and frame by frame, before any LUT.
 * @param dataset holds PixelData as returned by readDicomFile (or dcmjs)
 * @throws PIXEL_DATA_DAMAGED (naming the SOP instance) if pixels are missing, too short or too long
 *   or cannot be decoded; TOO_LARGE; UNSUPPORTED_TRANSFER_SYNTAX; UNSUPPORTED_PHOTOMETRIC for
 *   colour; MISSING_TAG; INVALID_TAG, also for used bits outside BitsStored; IMAGE_NOT_LOADED;
 *   UNEXPECTED.
 */
export async function decodePixelData(
  dataset: NaturalDataset,
  transferSyntaxUID: string,
  options: DecodePixelDataOptions = {},
): Promise<StoredValues> {
  return guardReading(`reading the pixels of ${describeInstance(dataset)}`, () =>
    decode(dataset, transferSyntaxUID, options),
  );
}

async function decode(
  dataset: NaturalDataset,
  transferSyntaxUID: string,
  options: DecodePixelDataOptions,
): Promise<StoredValues> {
  const format = pixelFormat(dataset);
  const parts = pixelBytes(dataset);
  if (!nativeSyntaxes.has(transferSyntaxUID)) {
    const frames = frameBytes(parts, format.numberOfFrames, dataset);
    return checkedValues(
      await decodeFrames(frames, format, dataset, transferSyntaxUID, options.codec),
      // Decoders return plain numbers: sign and range are in the low bits.
      { ...format, highBit: format.bitsStored - 1 },
      dataset,
    );
  }
  if (parts.length > 1) {
    throw pixelDataDamaged(
      dataset,
      `They lie in ${parts.length} pieces, as compressed ones do, but the transfer syntax ${transferSyntaxUID} is an uncompressed one.`,
    );
  }
  const [bytes] = parts;
  const cells = format.rows * format.columns * format.numberOfFrames;
  const expected = Math.ceil((cells * format.bitsAllocated) / 8);
  // Real writers pad PixelData, also by kilobytes. A surplus of a whole frame means that the header
  // is wrong.
  const frame = Math.ceil(expected / format.numberOfFrames);
  if (bytes.length < expected || bytes.length >= expected + Math.max(frame, 2)) {
    throw pixelDataDamaged(
      dataset,
      `${bytes.length} bytes are there, ${expected} are needed for ${format.columns} x ${format.rows} pixels` +
        ` of ${format.bitsAllocated} bits in ${countOf(format.numberOfFrames, 'frame')}.`,
    );
  }
  if (transferSyntaxUID !== transferSyntaxes.explicitBigEndian) {
    return checkedValues(bytes.subarray(0, expected), format, dataset);
  }
  const vr = (dataset._vrMap as Record<string, string> | undefined)?.PixelData;
  const littleEndian = bigEndianToLittle(bytes, format.bitsAllocated, vr !== 'OB', dataset);
  return checkedValues(littleEndian.subarray(0, expected), format, dataset);
}

function checkedValues(
  bytes: Uint8Array,
  format: PixelFormat,
  dataset: NaturalDataset,
): StoredValues {
  checkUnusedBits(bytes, format, dataset);
  return storedValues(bytes, format);
}
