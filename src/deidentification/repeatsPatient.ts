import { getStrings } from '../dicom';
import type { NaturalDataset } from '../dicom';

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

/** Whether a text has a name or a number of the patient, or of those who looked after them. */
export function repeatsPatient(text: string, header: NaturalDataset): boolean {
  return repeatsName(text, header) || repeatsIdentifier(text, header);
}

/** Whole words only, since a name may be a part of another word; other scripts have no spaces. */
function repeatsName(text: string, header: NaturalDataset): boolean {
  const words = wordsOf(text);
  return names
    .flatMap((keyword) => getStrings(header, keyword))
    .flatMap(wordsOf)
    .some((part) =>
      latin.test(part)
        ? part.length >= shortestName && words.includes(part)
        : part !== '' && text.includes(part),
    );
}

function repeatsIdentifier(text: string, header: NaturalDataset): boolean {
  const plain = text.toLowerCase();
  return identifiers
    .flatMap((keyword) => getStrings(header, keyword))
    .some((id) => id.length >= shortestIdentifier && plain.includes(id.toLowerCase()));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
}
