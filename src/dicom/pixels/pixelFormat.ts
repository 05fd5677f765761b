import { DosimetryError } from '../../errors';
import { describeInstance } from '../describeInstance';
import { getNumber } from '../getNumber';
import { requiredNumber } from '../requiredNumber';
import type { NaturalDataset } from '../types';

/** The Image Pixel module (PS3.3 C.7.6.3) as far as stored values depend on it. */
export interface PixelFormat {
  rows: number;
  columns: number;
  numberOfFrames: number;
  bitsAllocated: number;
  bitsStored: number;
  highBit: number;
  isSigned: boolean;
}

/**
 * @throws MISSING_TAG, INVALID_TAG, UNSUPPORTED_PHOTOMETRIC for colour images.
 */
export function pixelFormat(dataset: NaturalDataset): PixelFormat {
  const samples = getNumber(dataset, 'SamplesPerPixel') ?? 1;
  if (samples !== 1) {
    throw new DosimetryError('UNSUPPORTED_PHOTOMETRIC', {
      what: `The ${describeInstance(dataset)} is a colour image.`,
      why: `It has ${samples} samples per pixel; measured values need exactly 1.`,
      next: 'Choose the original images, not screenshots or secondary captures.',
    });
  }
  const bitsAllocated = requiredNumber(dataset, 'BitsAllocated');
  const bitsStored = getNumber(dataset, 'BitsStored') ?? bitsAllocated;
  const format = {
    rows: requiredNumber(dataset, 'Rows'),
    columns: requiredNumber(dataset, 'Columns'),
    numberOfFrames: getNumber(dataset, 'NumberOfFrames') ?? 1,
    bitsAllocated,
    bitsStored,
    highBit: getNumber(dataset, 'HighBit') ?? bitsStored - 1,
    isSigned: getNumber(dataset, 'PixelRepresentation') === 1,
  };
  const invalid = (keyword: string, value: number): DosimetryError =>
    new DosimetryError('INVALID_TAG', {
      what: `${keyword} of ${describeInstance(dataset)} cannot be used.`,
      why: `Its value ${value} does not fit the other values of the image (BitsAllocated ${bitsAllocated}, BitsStored ${bitsStored}, HighBit ${format.highBit}).`,
      next: 'Export the images again from the archive or the scanner.',
    });
  const isCount = (n: number): boolean => Number.isInteger(n) && n > 0;
  if (!isCount(format.rows)) {
    throw invalid('Rows', format.rows);
  }
  if (!isCount(format.columns)) {
    throw invalid('Columns', format.columns);
  }
  if (!isCount(format.numberOfFrames)) {
    throw invalid('NumberOfFrames', format.numberOfFrames);
  }
  if (![1, 8, 16, 32].includes(bitsAllocated)) {
    throw invalid('BitsAllocated', bitsAllocated);
  }
  if (!isCount(bitsStored) || bitsStored > bitsAllocated) {
    throw invalid('BitsStored', bitsStored);
  }
  if (!(format.highBit >= bitsStored - 1 && format.highBit < bitsAllocated)) {
    throw invalid('HighBit', format.highBit);
  }
  return format;
}
