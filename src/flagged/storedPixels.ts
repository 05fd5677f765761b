import { formatDecimalString } from '../dicom/write';
import { largest, smallest } from '../numbers';
import type { CtVolume } from '../volume/types';

/** Values of the kind that a CT image stores (PS3.3 C.8.2.1, C.11.1). */
export interface StoredPixels {
  rescaleSlope: number;
  rescaleIntercept: number;
  /** Two's complement where true, else unsigned; 16 bits. */
  isSigned: boolean;
  /** Stored values of all slices, in the volume's order. */
  data: Int16Array | Uint16Array;
}

/** Largest unsigned value of 16 bits. */
const highestStored = 65_535;

/**
 * A CT in 16 bits: whole HU as they are; others in 65,535 steps between the lowest and the highest,
 * which is 0.06 HU for a range of 4000 HU.
 */
export function storedPixels({ data }: CtVolume): StoredPixels {
  if (data instanceof Int16Array) {
    return { rescaleSlope: 1, rescaleIntercept: 0, isSigned: true, data };
  }
  const lowest = smallest(data);
  const highest = largest(data);
  // As they will be read again.
  const rescaleSlope = Number(formatDecimalString((highest - lowest) / highestStored || 1));
  const rescaleIntercept = Number(formatDecimalString(lowest));
  const stored = new Uint16Array(data.length);
  for (let n = 0; n < data.length; n++) {
    stored[n] = Math.min(highestStored, Math.round((data[n] - rescaleIntercept) / rescaleSlope));
  }
  return { rescaleSlope, rescaleIntercept, isSigned: false, data: stored };
}
