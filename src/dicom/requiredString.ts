import type { NaturalDataset } from './types';
import { getString } from './getString';
import { missingTag } from './missingTag';

/**
 * The first value of an element as text.
 * @throws MISSING_TAG if missing or empty.
 */
export function requiredString(dataset: NaturalDataset, keyword: string): string {
  const text = getString(dataset, keyword);
  if (text === undefined) {
    throw missingTag(dataset, keyword);
  }
  return text;
}
