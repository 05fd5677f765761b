import type { NaturalDataset } from '../dicom';
import { DosimetryError } from '../errors';
import { repeatsPatient } from './repeatsPatient';

/** A day in any of the usual notations. */
const date = /\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b|\b(19|20)\d{6}\b/;

/**
 * Refuses a free text that repeats a name or number of the patient's header, or gives a date. It
 * cannot find everything that identifies a person.
 * @throws NOTE_IDENTIFIES
 */
export function checkNote(note: string, header: NaturalDataset): void {
  const repeated = repeatsPatient(note, header);
  if (!repeated && !date.test(note)) {
    return;
  }
  throw new DosimetryError('NOTE_IDENTIFIES', {
    what: 'The remark may tell who the patient is.',
    why: repeated
      ? 'It repeats a name or a number of the images.'
      : 'It has a date, and all dates are removed.',
    next: 'Write the remark without names, numbers and dates of the patient.',
  });
}
