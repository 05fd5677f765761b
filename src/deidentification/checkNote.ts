import { getStrings } from '../dicom';
import type { NaturalDataset } from '../dicom';
import { DosimetryError } from '../errors';

const names = [
  'PatientName',
  'ReferringPhysicianName',
  'OperatorsName',
  'PerformingPhysicianName',
  'PhysiciansOfRecord',
];
const identifiers = [
  'PatientID',
  'OtherPatientIDs',
  'PatientBirthDate',
  'AccessionNumber',
  'StudyID',
  'StudyDate',
  'InstitutionName',
];
/** Shorter ones are parts of ordinary words. */
const shortestName = 3;
const shortestIdentifier = 4;
const latin = /^[\p{Script=Latin}\p{N}]+$/u;
/** A day in any of the usual notations. */
const date = /\b\d{1,4}[-./]\d{1,2}[-./]\d{1,4}\b|\b(19|20)\d{6}\b/;

/**
 * Refuses a free text that repeats a name or number of the patient's header, or gives a date. It
 * cannot find everything that identifies a person.
 * @throws NOTE_IDENTIFIES
 */
export function checkNote(note: string, header: NaturalDataset): void {
  const repeated = repeatsName(note, header) || repeatsIdentifier(note, header);
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

/** Whole words only, since a name may be a part of another word; other scripts have no spaces. */
function repeatsName(note: string, header: NaturalDataset): boolean {
  const words = wordsOf(note);
  return names
    .flatMap((keyword) => getStrings(header, keyword))
    .flatMap(wordsOf)
    .some((part) =>
      latin.test(part)
        ? part.length >= shortestName && words.includes(part)
        : part !== '' && note.includes(part),
    );
}

function repeatsIdentifier(note: string, header: NaturalDataset): boolean {
  const plain = note.toLowerCase();
  return identifiers
    .flatMap((keyword) => getStrings(header, keyword))
    .some((text) => text.length >= shortestIdentifier && plain.includes(text.toLowerCase()));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
