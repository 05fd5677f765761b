import { DosimetryError } from '../../errors';
import { countOf } from '../../numbers';
import { limits } from '../limits';
import { describeInstance } from '../messages/describeInstance';
import type { NaturalDataset } from '../types';
import { codeStreamSize } from './codeStreamSize';
import { pixelDataDamaged } from './pixelDataDamaged';
import type { PixelFormat } from './pixelFormat';

/** One compressed frame, and what a decoder must know about it. */
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
 * Decodes one frame to little endian pixel cells of `bitsAllocated` bits. Rejects with any error if
 * it cannot, and with UNSUPPORTED_TRANSFER_SYNTAX if it does not support the compression.
 */
export type PixelCodec = (frame: EncodedFrame) => Promise<Uint8Array>;

/**
 * Decodes compressed frames, one after the other, to little endian pixel cells of `bitsAllocated`
 * bits.
 * @param dataset named in errors
 * @throws UNSUPPORTED_TRANSFER_SYNTAX without a codec; PIXEL_DATA_DAMAGED; typed errors of the
 *   codec
 */
export async function decodeFrames(
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
    throw pixelDataDamaged(
      dataset,
      `Pixels of ${bitsAllocated} bit are not compressed frame by frame.`,
    );
  }
  for (const [index, bytes] of frames.entries()) {
    checkFrame(bytes, index, format, dataset, transferSyntaxUID);
  }
  const frameSize = (rows * columns * bitsAllocated) / 8;
  const whole = new Uint8Array(frameSize * frames.length);
  const header = { transferSyntaxUID, rows, columns, bitsAllocated, bitsStored, isSigned };
  for (const [index, bytes] of frames.entries()) {
    const decoded = await decodeFrame({ bytes, ...header }, index, dataset, codec);
    // A decoder that returns nothing must be told apart from one that returns no bytes.
    if (decoded?.length !== frameSize) {
      throw pixelDataDamaged(
        dataset,
        `Frame ${index + 1} decompresses to ${decoded?.length ?? 0} bytes, ${frameSize} are needed.`,
      );
    }
    whole.set(decoded, index * frameSize);
  }
  return whole;
}

async function decodeFrame(
  frame: EncodedFrame,
  index: number,
  dataset: NaturalDataset,
  codec: PixelCodec,
): Promise<Uint8Array> {
  try {
    return await codec(frame);
  } catch (cause) {
    if (cause instanceof DosimetryError) {
      throw cause;
    }
    const text = cause instanceof Error ? cause.message : String(cause);
    throw pixelDataDamaged(dataset, `Frame ${index + 1} cannot be decompressed: ${text}.`, cause);
  }
}

/**
 * Compares the size that a frame claims with the header before anything is allocated for it,
 * because a decoder takes its sizes from the code stream.
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
    throw pixelDataDamaged(
      dataset,
      `Frame ${index + 1} has ${bytes.length} compressed bytes; the header claims ${claimed} of pixels.`,
    );
  }
  const size = codeStreamSize(bytes, transferSyntaxUID);
  if (size && (size.rows !== rows || size.columns !== columns || size.samples !== 1)) {
    throw pixelDataDamaged(
      dataset,
      `Frame ${index + 1} is compressed from ${size.columns} x ${size.rows} pixels of ${countOf(size.samples, 'sample')}; the header says ${columns} x ${rows} of 1.`,
    );
  }
}
