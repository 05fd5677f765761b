import type { NaturalDataset } from './types';
import { getNumbers } from './getNumbers';

/**
 * The first value of a numeric element; undefined if missing or empty.
 * @throws INVALID_TAG if it is not a finite number.
 */
export function getNumber(dataset: NaturalDataset, keyword: string): number | undefined {
  return getNumbers(dataset, keyword)[0];
}
