import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { doseSummation } from './doseSummation';

/**
 * Reports a dose that is only a part of the treatment's, with its comment, which often names the
 * part. Also reports a file that does not state it (DoseSummationType is required, PS3.3 C.8.8.3).
 */
export function doseSummationNotes(dataset: NaturalDataset): string[] {
  const { type, extent } = doseSummation(dataset);
  if (extent === 'whole') {
    return [];
  }
  const comment = getString(dataset, 'DoseComment');
  if (extent === 'unknown') {
    return [
      `The dose map does not tell whether it is the whole dose of the treatment (DoseSummationType ${type === undefined ? 'is missing' : `"${type}"`}${comment ? `, "${comment}"` : ''}).`,
    ];
  }
  return [
    `The dose map is only part of the treatment's dose (DoseSummationType ${type}${comment ? `, "${comment}"` : ''}).`,
  ];
}
