import { getNumber } from '../attributes/getNumber';
import { getValues } from '../attributes/getValues';
import type { NaturalDataset } from '../types';
import { segDamaged } from './segDamaged';

/** Pixel data end on an even byte (PS3.5 8.1.1); some writers pad to four. */
const paddingBytes = 3;

/**
 * Returns a function that gives the value of the n-th pixel over all frames: 0 or 1 for bit-packed
 * pixels (PS3.5 8.1.1), otherwise the stored value.
 * @throws PIXEL_DATA_DAMAGED if the pixels are missing, too few, too many (frames or pixels that
 *   the header does not announce) or of an unknown size
 */
export function segPixels(dataset: NaturalDataset, count: number): (pixel: number) => number {
  const bits = getNumber(dataset, 'BitsAllocated') ?? 1;
  const [value] = getValues(dataset, 'PixelData');
  const bytes = toBytes(value);
  const needed = Math.ceil((count * bits) / 8);
  const isOfSize = bytes && bytes.length >= needed && bytes.length <= needed + paddingBytes;
  if (!isOfSize || ![1, 8, 16].includes(bits)) {
    throw segDamaged(
      dataset,
      bytes
        ? `${needed} bytes of ${bits}-bit pixels belong to ${count} pixels, ${bytes.length} are there.`
        : 'They are missing, or were not loaded with the object.',
    );
  }
  if (bits === 1) {
    return (pixel) => (bytes[pixel >> 3] >> (pixel & 7)) & 1;
  }
  return bits === 8
    ? (pixel) => bytes[pixel]
    : (pixel) => bytes[2 * pixel] | (bytes[2 * pixel + 1] << 8);
}

function toBytes(value: unknown): Uint8Array | undefined {
  if (ArrayBuffer.isView(value)) {
    return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  }
  const isBuffer = Object.prototype.toString.call(value) === '[object ArrayBuffer]';
  return isBuffer ? new Uint8Array(value as ArrayBuffer) : undefined;
}
