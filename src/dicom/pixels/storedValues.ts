import type { PixelFormat } from './pixelFormat';

export type StoredValues =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

/**
 * Stored values from little endian pixel cells (PS3.5 8.1.1), with the sign extended from HighBit.
 * Bits outside BitsStored are removed (`checkUnusedBits` checks whether they may be).
 * @param bytes exactly the cells of all frames
 */
export function storedValues(bytes: Uint8Array, format: PixelFormat): StoredValues {
  const { bitsAllocated, bitsStored, highBit, isSigned = false } = format;
  if (bitsAllocated === 1) {
    return unpackBits(bytes, format);
  }
  // A copy, because typed arrays need aligned offsets. All current JavaScript hosts are little
  // endian.
  const { buffer } = new Uint8Array(bytes);
  const values = view(buffer, bitsAllocated, isSigned);
  if (bitsStored < bitsAllocated) {
    const left = 31 - highBit;
    const right = 32 - bitsStored;
    for (let index = 0; index < values.length; index++) {
      const shifted = values[index] << left;
      values[index] = isSigned ? shifted >> right : shifted >>> right;
    }
  }
  return values;
}

function view(buffer: ArrayBuffer, bitsAllocated: number, isSigned: boolean): StoredValues {
  switch (bitsAllocated) {
    case 8:
      return isSigned ? new Int8Array(buffer) : new Uint8Array(buffer);
    case 16:
      return isSigned ? new Int16Array(buffer) : new Uint16Array(buffer);
    default:
      return isSigned ? new Int32Array(buffer) : new Uint32Array(buffer);
  }
}

/**
 * Single bits, least significant first, frames following each other without padding (PS3.5 8.2).
 */
function unpackBits(bytes: Uint8Array, format: PixelFormat): Uint8Array {
  const values = new Uint8Array(format.rows * format.columns * format.numberOfFrames);
  for (let index = 0; index < values.length; index++) {
    values[index] = (bytes[index >> 3] >> (index & 7)) & 1;
  }
  return values;
}
