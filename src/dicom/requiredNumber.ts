import type { NaturalDataset } from './types';
import { requiredNumbers } from './requiredNumbers';

/**
 * The first value of a numeric element.
 * @throws MISSING_TAG if missing or empty, INVALID_TAG if not a finite number.
 */
export function requiredNumber(dataset: NaturalDataset, keyword: string): number {
  return requiredNumbers(dataset, keyword)[0];
}
