import type { NaturalDataset } from '../types';
import { getValues } from './getValues';

/**
 * The values of an element as text without padding. Empty values of a multi-valued element stay as
 * '' so that the positions keep their meaning (ImageType). Person names are returned in their Part
 * 10 form (alphabetic=ideographic=phonetic, PS3.5 6.2.1).
 */
export function getStrings(dataset: NaturalDataset, keyword: string): string[] {
  return getValues(dataset, keyword).flatMap((value) => {
    if (typeof value === 'string' || value instanceof String) {
      return value.split('\\').map((text) => text.trim());
    }
    if (typeof value === 'object' && value !== null) {
      return [personName(value as Record<string, unknown>)];
    }
    return value === undefined || value === null ? [''] : [String(value)];
  });
}

function personName(name: Record<string, unknown>): string {
  return ['Alphabetic', 'Ideographic', 'Phonetic']
    .map((group) => String(name[group] ?? '').trim())
    .reduceRight((after, group) => (after === '' ? group : `${group}=${after}`), '');
}
