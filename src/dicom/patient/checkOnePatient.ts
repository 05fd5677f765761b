import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';
import { patientKeywords, patientSpelling } from './patientSpelling';

/**
 * Refuses images of different people. A different spelling (`patientSpelling`), and attributes that
 * only some images have, do not make another patient.
 * @returns warnings about attributes that only some of the images have
 * @throws MIXED_PATIENT
 */
export function checkOnePatient(datasets: readonly NaturalDataset[]): string[] {
  return patientKeywords.flatMap((keyword) => {
    const values = datasets.map((dataset) => patientSpelling(keyword, getString(dataset, keyword)));
    const first = values.findIndex((value) => value !== '');
    if (first < 0) {
      return [];
    }
    const other = values.findIndex((value) => value !== '' && value !== values[first]);
    if (other >= 0) {
      const text = (index: number): string =>
        `"${getString(datasets[index], keyword)}" in the ${describeInstance(datasets[index])}`;
      throw new DosimetryError('MIXED_PATIENT', {
        what: 'The images of the series belong to different patients.',
        why: `${keyword} is ${text(first)} and ${text(other)}.`,
        next: 'Load the images of one patient only, or have the headers corrected in the archive.',
      });
    }
    const without = values.filter((value) => value === '').length;
    return without > 0 && keyword === 'PatientID'
      ? [
          `${keyword} is missing in ${without} of ${datasets.length} images; the others say ${getString(datasets[first], keyword)}.`,
        ]
      : [];
  });
}
