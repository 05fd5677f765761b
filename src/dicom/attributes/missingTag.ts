import { DosimetryError } from '../../errors';
import type { NaturalDataset } from '../types';
import { describeInstance } from '../messages/describeInstance';

/** The error for a required element that is missing or empty. */
export function missingTag(dataset: NaturalDataset, keyword: string): DosimetryError {
  return new DosimetryError('MISSING_TAG', {
    what: `${keyword} is missing in ${describeInstance(dataset)}.`,
    why: 'Without it the image cannot be used safely.',
    next: 'Export the images again from the archive or the scanner, without removing tags.',
  });
}
