import { getNumber } from '../attributes/getNumber';
import type { NaturalDataset } from '../types';

/**
 * A SeriesNumber that sorts derived series after the scanner's own: the source's number plus 9000.
 */
export function derivedSeriesNumber(source: NaturalDataset): number {
  return 9000 + (getNumber(source, 'SeriesNumber') ?? 0);
}
