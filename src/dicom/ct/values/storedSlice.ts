import { requiredNumber } from '../../attributes/requiredNumber';
import { describeInstance } from '../../messages/describeInstance';
import type { CtSlice } from '../../types';
import { paddingRange, type PaddingRange } from './paddingRange';

/** The pixels of one image and how they become HU. A plain object: it survives postMessage. */
export interface StoredSlice {
  pixels: CtSlice['pixels'];
  /** HU = stored value x slope + intercept. */
  slope: number;
  intercept: number;
  padding?: PaddingRange;
  /** What a message calls the image. */
  name: string;
}

/**
 * What a slice's own data set says of its values (PS3.3 C.11.1).
 * @throws INVALID_TAG, MISSING_TAG for its rescale values
 */
export function storedSlice({ dataset, pixels, isHounsfield }: CtSlice): StoredSlice {
  const slope = requiredNumber(dataset, 'RescaleSlope');
  const intercept = requiredNumber(dataset, 'RescaleIntercept');
  const padding = paddingRange(dataset, slope, intercept);
  const name = describeInstance(dataset);
  if (!isHounsfield) {
    return { pixels, slope, intercept, padding, name };
  }
  const ends = padding && [padding.lowest * slope + intercept, padding.highest * slope + intercept];
  return {
    pixels,
    slope: 1,
    intercept: 0,
    padding: ends && { lowest: Math.min(...ends), highest: Math.max(...ends) },
    name,
  };
}
