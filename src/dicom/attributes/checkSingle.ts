import { data } from 'dcmjs';
import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { messageText } from '../messages/messageText';
import type { NaturalDataset } from '../types';

/**
 * Checks that an element with value multiplicity 1 (PS3.6) holds one value. If it holds several,
 * there is no way to tell which one is meant.
 * @throws INVALID_TAG
 */
export function checkSingle(
  dataset: NaturalDataset,
  keyword: string,
  values: readonly unknown[],
): void {
  if (values.length <= 1 || data.DicomMetaDictionary.nameMap[keyword]?.vm !== '1') {
    return;
  }
  throw new DosimetryError('INVALID_TAG', {
    what: `${keyword} of ${describeInstance(dataset)} cannot be used.`,
    why: `It must hold 1 value, but holds ${values.length}: ${values
      .slice(0, 3)
      .map((value) => messageText(value, 64))
      .join(', ')}${values.length > 3 ? ' ...' : ''}.`,
    next: 'Export the images again from the archive or the scanner.',
  });
}
