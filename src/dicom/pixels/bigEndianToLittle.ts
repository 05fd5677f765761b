import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import type { NaturalDataset } from '../types';

/**
 * Converts native pixels of explicit big endian (PS3.5 A.3) to little endian bytes. 32-bit cells
 * occur in two forms. OW is a string of 16-bit words, so the standard's swap is within words (dcmtk
 * writes this); other programs reverse all four bytes (test data of pydicom). Images are smooth,
 * and exchanging the two halves of each number destroys this, so the form with the far smaller sum
 * of steps between neighbours is the right one.
 * @param isWords true if the VR is OW: then 8-bit pixels are swapped in pairs too.
 * @throws PIXEL_DATA_DAMAGED if neither form is clearly smoother.
 */
export function bigEndianToLittle(
  bytes: Uint8Array,
  bitsAllocated: number,
  isWords: boolean,
  dataset: NaturalDataset,
): Uint8Array {
  if (bitsAllocated <= 8 && !isWords) {
    return bytes;
  }
  const byWords = reverseGroups(bytes, 2);
  if (bitsAllocated !== 32) {
    return byWords;
  }
  const byCells = reverseGroups(bytes, 4);
  const isSigned = getNumber(dataset, 'PixelRepresentation') === 1;
  const wordSteps = sumOfSteps(byWords, isSigned);
  const cellSteps = sumOfSteps(byCells, isSigned);
  if (cellSteps * 4 < wordSteps || byCells.every((byte, index) => byte === byWords[index])) {
    return byCells;
  }
  if (wordSteps * 4 < cellSteps) {
    return byWords;
  }
  throw new DosimetryError('PIXEL_DATA_DAMAGED', {
    what: `The byte order of ${describeInstance(dataset)} cannot be told.`,
    why: '32-bit big endian pixels are written in two ways, and both give an equally plausible image.',
    next: 'Convert the file to little endian with the software that wrote it.',
  });
}

function reverseGroups(bytes: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(bytes.length);
  const whole = bytes.length - (bytes.length % size);
  for (let at = 0; at < whole; at += size) {
    for (let byte = 0; byte < size; byte++) {
      result[at + byte] = bytes[at + size - 1 - byte];
    }
  }
  return result;
}

function sumOfSteps(bytes: Uint8Array, isSigned: boolean): number {
  const count = Math.floor(bytes.length / 4);
  // With the wrong sign, the upper half of an unsigned range would appear as a large step.
  const cells = isSigned
    ? new Int32Array(bytes.buffer, 0, count)
    : new Uint32Array(bytes.buffer, 0, count);
  let sum = 0;
  for (let index = 1; index < cells.length; index++) {
    sum += Math.abs(cells[index] - cells[index - 1]);
  }
  return sum;
}
