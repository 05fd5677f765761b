import { getNumber } from '../attributes/getNumber';
import type { NaturalDataset } from '../types';

/**
 * A SeriesNumber that sorts what we derive behind the scanner's own series: the source's plus 9000.
 */
export function derivedSeriesNumber(source: NaturalDataset): number {
  return 9000 + (getNumber(source, 'SeriesNumber') ?? 0);
}
