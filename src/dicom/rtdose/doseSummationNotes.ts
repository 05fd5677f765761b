import { getString } from '../getString';
import type { NaturalDataset } from '../types';
import { doseSummation } from './doseSummation';

/** A dose that is only part of the treatment's is said; with its comment, which often tells of which. */
export function doseSummationNotes(dataset: NaturalDataset): string[] {
  const { type, extent } = doseSummation(dataset);
  if (extent !== 'part') {
    return [];
  }
  const comment = getString(dataset, 'DoseComment');
  return [
    `The dose map is only part of the treatment's dose (DoseSummationType ${type}${comment ? `, "${comment}"` : ''}).`,
  ];
}
