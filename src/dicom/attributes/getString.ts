import type { NaturalDataset } from '../types';
import { getStrings } from './getStrings';

/** The first value of an element as text without padding; undefined if missing or empty. */
export function getString(dataset: NaturalDataset, keyword: string): string | undefined {
  return getStrings(dataset, keyword)[0] || undefined;
}
