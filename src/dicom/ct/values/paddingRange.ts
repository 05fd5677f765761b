import { getNumber } from '../../attributes/getNumber';
import type { NaturalDataset } from '../../types';

/** HU of tissue, bone and lung. A padding value in this range may be a real pixel. */
const tissueHu = { lowest: -900, highest: 3071 };

export interface PaddingRange {
  lowest: number;
  highest: number;
}

/**
 * Stored values that mark pixels outside the scanned field (PixelPaddingValue to
 * PixelPaddingRangeLimit, PS3.3 C.7.5.1.1.2). Undefined if there are none, or if the value also
 * occurs in tissue (some writers put 0 there), so that padding cannot be told from real pixels.
 */
export function paddingRange(
  dataset: NaturalDataset,
  slope: number,
  intercept: number,
): PaddingRange | undefined {
  const value = getNumber(dataset, 'PixelPaddingValue');
  if (value === undefined) {
    return undefined;
  }
  const limit = getNumber(dataset, 'PixelPaddingRangeLimit') ?? value;
  const ends = [asStored(value, dataset), asStored(limit, dataset)];
  const lowest = Math.min(...ends);
  const highest = Math.max(...ends);
  const hu = [slope * lowest + intercept, slope * highest + intercept];
  const isTissue = Math.max(...hu) >= tissueHu.lowest && Math.min(...hu) <= tissueHu.highest;
  return isTissue ? undefined : { lowest, highest };
}

/** The VR of the tag is US or SS; readers and writers often use the wrong one. */
function asStored(value: number, dataset: NaturalDataset): number {
  const range = 2 ** (getNumber(dataset, 'BitsAllocated') ?? 16);
  if (getNumber(dataset, 'PixelRepresentation') === 1) {
    return value >= range / 2 ? value - range : value;
  }
  return value < 0 ? value + range : value;
}
