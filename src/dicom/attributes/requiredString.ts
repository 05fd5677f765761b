import { data } from 'dcmjs';
import type { NaturalDataset } from '../types';
import { checkSingle } from './checkSingle';
import { getStrings } from './getStrings';
import { missingTag } from './missingTag';

/**
 * The first value of an element as text.
 * @throws MISSING_TAG if missing or empty; INVALID_TAG for several different codes or UIDs where
 *   the dictionary allows one.
 */
export function requiredString(dataset: NaturalDataset, keyword: string): string {
  const values = getStrings(dataset, keyword);
  if (!values[0]) {
    throw missingTag(dataset, keyword);
  }
  // In free text a backslash does not separate values.
  if (/^(CS|UI)$/.test(data.DicomMetaDictionary.nameMap[keyword]?.vr ?? '')) {
    checkSingle(dataset, keyword, [...new Set(values)]);
  }
  return values[0];
}
