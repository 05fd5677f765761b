import type { NaturalDataset } from '../types';
import { checkSingle } from './checkSingle';
import { getNumbers } from './getNumbers';

/**
 * The first value of a numeric element; undefined if missing or empty.
 * @throws INVALID_TAG if it is not a finite number, or if there are several values where the
 *   dictionary allows one.
 */
export function getNumber(dataset: NaturalDataset, keyword: string): number | undefined {
  const values = getNumbers(dataset, keyword);
  checkSingle(dataset, keyword, values);
  return values[0];
}
