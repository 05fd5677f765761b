import { DosimetryError } from '../../errors';
import type { NaturalDataset } from '../types';
import { describeInstance } from '../messages/describeInstance';
import { getValues } from './getValues';
import { isNumberText } from './isNumberText';
import { messageText } from '../messages/messageText';

/**
 * The values of a numeric element; an empty list if the element is missing or empty.
 * @throws INVALID_TAG if a value is present but is not a finite number; it is never treated as
 *   missing.
 */
export function getNumbers(dataset: NaturalDataset, keyword: string): number[] {
  return getValues(dataset, keyword).flatMap((value) => {
    if (typeof value === 'number' && Number.isFinite(value)) {
      return [value];
    }
    if (typeof value === 'string' || value instanceof String) {
      const parts = value.split('\\').map((text) => text.trim());
      // "1e999" has the form of a number but is too large for one.
      if (parts.every((text) => isNumberText(text) && Number.isFinite(Number(text)))) {
        return parts.map(Number);
      }
    }
    throw new DosimetryError('INVALID_TAG', {
      what: `${keyword} of ${describeInstance(dataset)} cannot be read.`,
      why: `A number was expected, but the value is "${messageText(value, 64)}".`,
      next: 'Export the images again from the archive or the scanner.',
    });
  });
}
