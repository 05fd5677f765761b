import { transferSyntaxes } from '../../src/dicom';
import type { ByteRange, PixelLayout, Part10Layout } from './readPart10Layout';
import { swapBytes } from './swapBytes';

export interface FrameAttributes {
  rows: number;
  columns: number;
  samplesPerPixel: number;
  bitsAllocated: number;
  numberOfFrames: number;
}

/**
 * Cuts one frame out of the pixel data: native pixels in little endian, or the encapsulated frame's
 * bit stream with its fragments joined (PS3.18 8.7.3.3, PS3.5 A.4).
 *
 * @param frame 1-based
 * @returns undefined where the image has no such frame
 * @throws Error where the frame's extent cannot be known
 */
export function extractFrame(
  layout: Part10Layout,
  frame: number,
  attributes: FrameAttributes,
): Uint8Array | undefined {
  const { pixels } = layout;
  if (!pixels || !Number.isInteger(frame) || frame < 1 || frame > attributes.numberOfFrames) {
    return undefined;
  }
  return pixels.isEncapsulated
    ? joinFragments(layout, frameFragments(pixels, frame, attributes.numberOfFrames))
    : nativeFrame(layout, pixels, frame, attributes);
}

function nativeFrame(
  layout: Part10Layout,
  pixels: PixelLayout,
  frame: number,
  { rows, columns, samplesPerPixel, bitsAllocated }: FrameAttributes,
): Uint8Array {
  const bits = rows * columns * samplesPerPixel * bitsAllocated;
  const firstBit = (frame - 1) * bits;
  const [{ offset, length }] = pixels.ranges;
  if (bits === 0 || firstBit + bits > length * 8) {
    throw new Error(`frame ${frame} lies outside the ${length} bytes of pixel data`);
  }
  const start = offset + Math.floor(firstBit / 8);
  const shift = firstBit % 8;
  const byteLength = Math.ceil(bits / 8);
  if (shift !== 0) {
    // One-bit frames follow each other without padding (PS3.5 8.2): bring this one to a byte edge.
    const shifted = new Uint8Array(byteLength);
    for (let n = 0; n < byteLength; n++) {
      const next = start + n + 1 < offset + length ? layout.bytes[start + n + 1] : 0;
      shifted[n] = (layout.bytes[start + n] >> shift) | (next << (8 - shift));
    }
    return shifted;
  }
  const bytes = layout.bytes.subarray(start, start + byteLength);
  const isBigEndian = layout.transferSyntaxUID === transferSyntaxes.explicitBigEndian;
  return isBigEndian ? swapBytes(bytes, wordVr(pixels.vr, bitsAllocated)) : bytes;
}

/** Wider samples in an OW are turned as whole samples: the order of bytes in a value, PS3.5 7.3. */
function wordVr(vr: string, bitsAllocated: number): string {
  return vr === 'OW' && bitsAllocated === 32 ? 'OL' : vr;
}

function frameFragments(pixels: PixelLayout, frame: number, numberOfFrames: number): ByteRange[] {
  const { ranges, basicOffsets } = pixels;
  if (numberOfFrames === 1) {
    return ranges;
  }
  if (ranges.length === numberOfFrames) {
    return [ranges[frame - 1]];
  }
  if (basicOffsets.length !== numberOfFrames) {
    throw new Error(`${ranges.length} fragments without offsets for ${numberOfFrames} frames`);
  }
  // Offsets count from the first fragment's item tag, which is 8 bytes in front of its value.
  const origin = ranges[0].offset - 8;
  const from = origin + basicOffsets[frame - 1];
  const to = frame < numberOfFrames ? origin + basicOffsets[frame] : Infinity;
  return ranges.filter(({ offset }) => offset - 8 >= from && offset - 8 < to);
}

function joinFragments(layout: Part10Layout, ranges: readonly ByteRange[]): Uint8Array {
  const parts = ranges.map(({ offset, length }) => layout.bytes.subarray(offset, offset + length));
  return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}
