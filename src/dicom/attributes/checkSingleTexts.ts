import { checkSingle } from './checkSingle';
import { getStrings } from './getStrings';
import type { NaturalDataset } from '../types';

/**
 * Checks that codes and UIDs that determine a value or a position hold one value, where the
 * dictionary allows only one (PS3.6). The same value twice counts as one.
 * @throws INVALID_TAG
 */
export function checkSingleTexts(dataset: NaturalDataset, keywords: readonly string[]): void {
  for (const keyword of keywords) {
    checkSingle(dataset, keyword, [...new Set(getStrings(dataset, keyword))]);
  }
}
