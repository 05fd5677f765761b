import { checkSingle } from './checkSingle';
import { getStrings } from './getStrings';
import type { NaturalDataset } from '../types';

/**
 * Makes sure that codes and UIDs that decide a value or a place hold one value, where the
 * dictionary allows one (PS3.6). The same value twice is one.
 * @throws INVALID_TAG
 */
export function checkSingleTexts(dataset: NaturalDataset, keywords: readonly string[]): void {
  for (const keyword of keywords) {
    checkSingle(dataset, keyword, [...new Set(getStrings(dataset, keyword))]);
  }
}
