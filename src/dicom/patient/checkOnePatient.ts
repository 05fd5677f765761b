import { DosimetryError } from '../../errors';
import { describeInstance } from '../messages/describeInstance';
import { getString } from '../attributes/getString';
import type { NaturalDataset } from '../types';

const keywords = [
  'PatientID',
  'IssuerOfPatientID',
  'PatientName',
  'PatientBirthDate',
  'PatientSex',
] as const;

/**
 * Refuses images of different people. Another spelling of one name (case, spaces, empty parts at the
 * end) and attributes that only some images have are no other patient.
 * @returns warnings: attributes that only some of the images have
 * @throws MIXED_PATIENT
 */
export function checkOnePatient(datasets: readonly NaturalDataset[]): string[] {
  return keywords.flatMap((keyword) => {
    const values = datasets.map((dataset) => spelled(keyword, getString(dataset, keyword)));
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

function spelled(keyword: (typeof keywords)[number], text = ''): string {
  const upper = text.trim().toUpperCase();
  if (keyword === 'PatientBirthDate') {
    return upper.replace(/[.\-/]/g, '');
  }
  if (keyword !== 'PatientName') {
    return keyword === 'PatientSex' ? upper : text.trim();
  }
  // The alphabetic form: images of one series may have the others or not (PS3.5 6.2.1).
  return upper
    .split('=')[0]
    .split('^')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .join('^')
    .replace(/\^+$/, '');
}
