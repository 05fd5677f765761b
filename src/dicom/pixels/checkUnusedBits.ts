import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getNumbers } from '../attributes/getNumbers';
import type { NaturalDataset } from '../types';
import { overlayBits } from './overlayBits';
import type { PixelFormat } from './pixelFormat';

/**
 * Checks that bits outside BitsStored are not used. A writer that changes the depth of an image but
 * not its header loses the largest values: a dose of 9.45 Gy becomes 0.59 Gy. Bits count as used if
 * they are set and are not one of the following: a sign extended upwards, the overlay planes that
 * the header places there (PS3.5 8.1.2), the pixel padding values. Where PixelRepresentation is
 * missing, no value may depend on it. HighBit must be one less than BitsStored, because otherwise
 * the position of the values is unknown.
 * @param bytes little endian cells of all frames
 * @throws INVALID_TAG
 */
export function checkUnusedBits(
  bytes: Uint8Array,
  format: PixelFormat,
  dataset: NaturalDataset,
): void {
  const { bitsAllocated, bitsStored, highBit, isSigned } = format;
  if (bitsAllocated === 1 || (bitsAllocated === bitsStored && isSigned !== undefined)) {
    return;
  }
  if (highBit !== bitsStored - 1) {
    // Programs differ: some shift such values down, others read the cells as they are, and the dose
    // is twice or half its true value.
    throw invalid(
      dataset,
      'HighBit',
      `It is ${highBit}, and BitsStored is ${bitsStored}: HighBit must be one less (PS3.5 8.1.1).`,
    );
  }
  const cells = unsignedCells(bytes, bitsAllocated);
  const used = bitsOf(bitsStored) << (highBit - bitsStored + 1);
  const sign = 1 << highBit;
  const above = bitsOf(bitsAllocated) & ~bitsOf(highBit + 1);
  const unused = bitsOf(bitsAllocated) & ~used & ~overlayBits(dataset, bitsAllocated);
  const padding = paddingCells(dataset, bitsAllocated);
  for (const cell of cells) {
    const spare = cell & unused;
    const needsSign = isSigned === undefined && (cell & sign) !== 0;
    if (spare === 0 && !needsSign) {
      continue;
    }
    const isExtended = isSigned === true && (cell & sign) !== 0 && spare === (above & unused);
    if (isExtended || padding.has(cell)) {
      continue;
    }
    throw needsSign && spare === 0
      ? invalid(
          dataset,
          'PixelRepresentation',
          `It is missing, and the value ${cell} may be negative or not.`,
        )
      : invalid(
          dataset,
          'BitsStored',
          `It is ${bitsStored} with HighBit ${highBit}, but a pixel holds ${cell}, which needs other bits of the ${bitsAllocated} allocated.`,
        );
  }
}

/** The lowest bits set; for 32, all. */
function bitsOf(count: number): number {
  return count >= 32 ? -1 : (1 << count) - 1;
}

function unsignedCells(bytes: Uint8Array, bitsAllocated: number): Iterable<number> {
  if (bitsAllocated === 8) {
    return bytes;
  }
  const { buffer } = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const start = bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0;
  return bitsAllocated === 16
    ? new Uint16Array(buffer, start, bytes.length >> 1)
    : new Uint32Array(buffer, start, bytes.length >> 2);
}

function paddingCells(dataset: NaturalDataset, bitsAllocated: number): Set<number> {
  const range = 2 ** bitsAllocated;
  return new Set(
    ['PixelPaddingValue', 'PixelPaddingRangeLimit']
      .flatMap((keyword) => getNumbers(dataset, keyword))
      .map((value) => (value < 0 ? value + range : value)),
  );
}

function invalid(dataset: NaturalDataset, keyword: string, why: string): DosimetryError {
  return new DosimetryError('INVALID_TAG', {
    what: `${keyword} of ${describeInstance(dataset)} cannot be used.`,
    why,
    next: 'Export the images again from the archive or the scanner.',
  });
}
