import { DosimetryError } from '../../errors';
import { countOf } from '../../numbers';
import { describeInstance } from '../messages/describeInstance';
import { getNumber } from '../attributes/getNumber';
import { getString } from '../attributes/getString';
import { getValues } from '../attributes/getValues';
import { limits } from '../limits';
import { requiredNumber } from '../attributes/requiredNumber';
import type { NaturalDataset } from '../types';

/** The attributes of the Image Pixel module (PS3.3 C.7.6.3) that stored values depend on. */
export interface PixelFormat {
  rows: number;
  columns: number;
  numberOfFrames: number;
  bitsAllocated: number;
  bitsStored: number;
  highBit: number;
  /** Undefined where the file does not state it (PixelRepresentation). */
  isSigned: boolean | undefined;
}

/**
 * @throws MISSING_TAG, INVALID_TAG, TOO_LARGE, UNSUPPORTED_PHOTOMETRIC for colour images.
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
  // Display may be inverted (MONOCHROME1); the numbers of a palette are no values.
  const photometric = getString(dataset, 'PhotometricInterpretation') ?? 'MONOCHROME2';
  if (!/^MONOCHROME[12]$/i.test(photometric)) {
    throw new DosimetryError('UNSUPPORTED_PHOTOMETRIC', {
      what: `The ${describeInstance(dataset)} holds no measured values.`,
      why: `Its PhotometricInterpretation is ${photometric}; measured values are MONOCHROME2.`,
      next: 'Choose the original images, not screenshots or secondary captures.',
    });
  }
  refuseSeveralPixels(dataset);
  const bitsAllocated = requiredNumber(dataset, 'BitsAllocated');
  const bitsStored = getNumber(dataset, 'BitsStored') ?? bitsAllocated;
  const representation = getNumber(dataset, 'PixelRepresentation');
  const format = {
    rows: requiredNumber(dataset, 'Rows'),
    columns: requiredNumber(dataset, 'Columns'),
    numberOfFrames: getNumber(dataset, 'NumberOfFrames') ?? 1,
    bitsAllocated,
    bitsStored,
    highBit: getNumber(dataset, 'HighBit') ?? bitsStored - 1,
    isSigned: representation === undefined ? undefined : representation === 1,
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
  const isKnown = representation === undefined || representation === 0 || representation === 1;
  // A single bit is a mask; as a sign bit it could only mean 0 or -1.
  if (!isKnown || (bitsStored === 1 && representation === 1)) {
    throw invalid('PixelRepresentation', representation);
  }
  if (!(
    Number.isInteger(format.highBit) &&
    format.highBit >= bitsStored - 1 &&
    format.highBit < bitsAllocated
  )) {
    throw invalid('HighBit', format.highBit);
  }
  checkSize(dataset, format);
  return format;
}

/**
 * PixelData and its floating point relatives exclude each other (PS3.3 C.7.6.3, C.7.6.24,
 * C.7.6.25).
 */
function refuseSeveralPixels(dataset: NaturalDataset): void {
  const present = ['PixelData', 'FloatPixelData', 'DoubleFloatPixelData'].filter(
    (keyword) => getValues(dataset, keyword).length > 0,
  );
  if (present.length > 1) {
    throw new DosimetryError('INVALID_TAG', {
      what: `The pixels of ${describeInstance(dataset)} cannot be used.`,
      why: `${present.join(' and ')} are there together, and only one of them is allowed.`,
      next: 'Export the images again from the archive or the scanner.',
    });
  }
}

/** @throws TOO_LARGE for more pixels than any image has */
function checkSize(dataset: NaturalDataset, format: PixelFormat): void {
  const { rows, columns, numberOfFrames, bitsAllocated } = format;
  const bytes = (rows * columns * numberOfFrames * Math.max(8, bitsAllocated)) / 8;
  if (!(bytes <= limits.pixelBytes)) {
    throw new DosimetryError('TOO_LARGE', {
      what: `The ${describeInstance(dataset)} claims more pixels than can be held.`,
      why: `${columns} x ${rows} pixels of ${bitsAllocated} bits in ${countOf(numberOfFrames, 'frame')} need ${Math.round(bytes / 2 ** 20)} MB; ${Math.round(limits.pixelBytes / 2 ** 20)} MB are the most.`,
      next: 'Export the images as single slices, or check the header of the file.',
    });
  }
}
