import type { NaturalDataset } from '../types';
import { checkSingle } from './checkSingle';
import { requiredNumbers } from './requiredNumbers';

/**
 * The first value of a numeric element.
 * @throws MISSING_TAG if missing or empty; INVALID_TAG if not a finite number, or if there are
 *   several values where the dictionary allows one.
 */
export function requiredNumber(dataset: NaturalDataset, keyword: string): number {
  const values = requiredNumbers(dataset, keyword);
  checkSingle(dataset, keyword, values);
  return values[0];
}
