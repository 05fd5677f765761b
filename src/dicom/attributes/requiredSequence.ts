import type { NaturalDataset } from '../types';
import { getSequence } from './getSequence';
import { missingTag } from './missingTag';

/**
 * The items of a sequence.
 * @throws MISSING_TAG if missing or empty.
 */
export function requiredSequence(dataset: NaturalDataset, keyword: string): NaturalDataset[] {
  const items = getSequence(dataset, keyword);
  if (items.length === 0) {
    throw missingTag(dataset, keyword);
  }
  return items;
}
