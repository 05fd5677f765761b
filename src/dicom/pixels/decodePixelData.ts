import { DosimetryError, guardReading } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { limits } from '../limits';
import { bigEndianToLittle } from './bigEndianToLittle';
import { checkUnusedBits } from './checkUnusedBits';
import { codeStreamSize } from './codeStreamSize';
import { frameBytes } from './frameBytes';
import { pixelBytes } from './pixelBytes';
import { pixelFormat, type PixelFormat } from './pixelFormat';
import { storedValues, type StoredValues } from './storedValues';
import { transferSyntaxes } from '../transferSyntaxes';
import type { NaturalDataset } from '../types';

export type { StoredValues };

/** One compressed frame and what a decoder must know about it. */
export interface EncodedFrame {
  bytes: Uint8Array;
  transferSyntaxUID: string;
  rows: number;
  columns: number;
  bitsAllocated: number;
  bitsStored: number;
  isSigned: boolean;
}

/**
 * Decodes one frame to little endian pixel cells of `bitsAllocated` bits. Rejects with any error if it
 * cannot; with UNSUPPORTED_TRANSFER_SYNTAX if it does not know the compression.
 */
export type PixelCodec = (frame: EncodedFrame) => Promise<Uint8Array>;

export interface DecodePixelDataOptions {
  /** Decoder for compressed pixels. Without one only uncompressed pixels are read. */
  codec?: PixelCodec;
}

/** Pixels of these lie in the file uncompressed. */
const nativeSyntaxes: ReadonlySet<string> = new Set(Object.values(transferSyntaxes));

/**
 * Stored values of all frames, row by row and frame by frame, before any LUT.
 * @param dataset holds PixelData as readDicomFile (or dcmjs) gives it
 * @throws PIXEL_DATA_DAMAGED (naming the SOP instance) if pixels are missing, too short or too long or
 * cannot be decoded; TOO_LARGE; UNSUPPORTED_TRANSFER_SYNTAX; UNSUPPORTED_PHOTOMETRIC for colour;
 * MISSING_TAG; INVALID_TAG, also for bits in use outside BitsStored; IMAGE_NOT_LOADED; UNEXPECTED.
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
      // Decoders give plain numbers: sign and range lie in the low bits.
      { ...format, highBit: format.bitsStored - 1 },
      dataset,
    );
  }
  if (parts.length > 1) {
    throw damaged(
      dataset,
      `They lie in ${parts.length} pieces, as compressed ones do, but the transfer syntax ${transferSyntaxUID} is an uncompressed one.`,
    );
  }
  const [bytes] = parts;
  const cells = format.rows * format.columns * format.numberOfFrames;
  const expected = Math.ceil((cells * format.bitsAllocated) / 8);
  // Real writers pad PixelData, by kilobytes too; a whole frame too much means that the header is wrong.
  const frame = Math.ceil(expected / format.numberOfFrames);
  if (bytes.length < expected || bytes.length >= expected + Math.max(frame, 2)) {
    throw damaged(
      dataset,
      `${bytes.length} bytes are there, ${expected} are needed for ${format.columns} x ${format.rows} pixels` +
        ` of ${format.bitsAllocated} bits in ${format.numberOfFrames} frame(s).`,
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

async function decodeFrames(
  frames: Uint8Array[],
  format: PixelFormat,
  dataset: NaturalDataset,
  transferSyntaxUID: string,
  codec?: PixelCodec,
): Promise<Uint8Array> {
  if (!codec) {
    throw new DosimetryError('UNSUPPORTED_TRANSFER_SYNTAX', {
      what: `The ${describeInstance(dataset)} is compressed in a way this program cannot read here.`,
      why: `Its transfer syntax is ${transferSyntaxUID}, and no decoder is at hand.`,
      next: 'Export the images uncompressed (explicit VR little endian).',
    });
  }
  const { rows, columns, bitsAllocated, bitsStored, isSigned = false } = format;
  if (bitsAllocated < 8) {
    throw damaged(dataset, `Pixels of ${bitsAllocated} bit are not compressed frame by frame.`);
  }
  const frameSize = (rows * columns * bitsAllocated) / 8;
  for (const [index, bytes] of frames.entries()) {
    checkFrame(bytes, index, format, dataset, transferSyntaxUID);
  }
  const whole = new Uint8Array(frameSize * frames.length);
  for (const [index, bytes] of frames.entries()) {
    let decoded: Uint8Array;
    try {
      decoded = await codec({
        bytes,
        transferSyntaxUID,
        rows,
        columns,
        bitsAllocated,
        bitsStored,
        isSigned,
      });
    } catch (cause) {
      if (cause instanceof DosimetryError) {
        throw cause;
      }
      const text = cause instanceof Error ? cause.message : String(cause);
      throw damaged(dataset, `Frame ${index + 1} cannot be decompressed: ${text}.`, cause);
    }
    // A decoder that gives nothing must not pass for one that gives no bytes.
    if (decoded?.length !== frameSize) {
      throw damaged(
        dataset,
        `Frame ${index + 1} decompresses to ${decoded?.length ?? 0} bytes, ${frameSize} are needed.`,
      );
    }
    whole.set(decoded, index * frameSize);
  }
  return whole;
}

/**
 * Compares what a frame claims with what is there, before anything is allocated for it: a decoder
 * takes its sizes from the code stream.
 */
function checkFrame(
  bytes: Uint8Array,
  index: number,
  { rows, columns, bitsAllocated, numberOfFrames }: PixelFormat,
  dataset: NaturalDataset,
  transferSyntaxUID: string,
): void {
  const claimed = (rows * columns * bitsAllocated) / 8;
  if (
    claimed * numberOfFrames > limits.smallBytes &&
    claimed > limits.pixelRatio * Math.max(1, bytes.length)
  ) {
    throw damaged(
      dataset,
      `Frame ${index + 1} has ${bytes.length} compressed bytes; the header claims ${claimed} of pixels.`,
    );
  }
  const size = codeStreamSize(bytes, transferSyntaxUID);
  if (size && (size.rows !== rows || size.columns !== columns || size.samples !== 1)) {
    throw damaged(
      dataset,
      `Frame ${index + 1} is compressed from ${size.columns} x ${size.rows} pixels of ${size.samples} sample(s); the header says ${columns} x ${rows} of 1.`,
    );
  }
}

function damaged(dataset: NaturalDataset, why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The pixels of ${describeInstance(dataset)} are damaged.`,
    why,
    next: 'Copy or export the image again; the original in the archive may be intact.',
    cause,
  });
}
