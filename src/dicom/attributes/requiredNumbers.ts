import { DosimetryError } from '../../errors';
import type { NaturalDataset } from '../types';
import { describeInstance } from '../messages/describeInstance';
import { getNumbers } from './getNumbers';
import { missingTag } from './missingTag';

/**
 * The values of a numeric element.
 * @param count the required number of values; default: any number.
 * @throws MISSING_TAG if missing or empty, INVALID_TAG if not numeric or of another count.
 */
export function requiredNumbers(
  dataset: NaturalDataset,
  keyword: string,
  count?: number,
): number[] {
  const values = getNumbers(dataset, keyword);
  if (values.length === 0) {
    throw missingTag(dataset, keyword);
  }
  if (count !== undefined && values.length !== count) {
    throw new DosimetryError('INVALID_TAG', {
      what: `${keyword} of ${describeInstance(dataset)} cannot be used.`,
      why: `It must hold ${count} numbers, but holds ${values.length}.`,
      next: 'Export the images again from the archive or the scanner.',
    });
  }
  return values;
}
