import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { doseSummation } from './doseSummation';

/**
 * A dose that is only part of the treatment's is said, with its comment, which often tells of
 * which; so is one whose file does not tell (DoseSummationType is required, PS3.3 C.8.8.3).
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
