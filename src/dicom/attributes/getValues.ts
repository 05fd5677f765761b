import type { NaturalDataset } from '../types';

/**
 * All values of an element in any representation: a bare value gives one, an empty or missing
 * element none.
 */
export function getValues(dataset: NaturalDataset, keyword: string): unknown[] {
  const value = dataset[keyword];
  if (value === undefined || value === null || value === '') {
    return [];
  }
  return Array.isArray(value) ? value : [value];
}
