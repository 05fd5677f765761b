/** The attributes by which patients are compared. */
export const patientKeywords = [
  'PatientID',
  'IssuerOfPatientID',
  'PatientName',
  'PatientBirthDate',
  'PatientSex',
] as const;

/**
 * The form in which an attribute of a patient is compared, so that values that differ only in
 * spelling are equal: names and sex in capitals; names without extra spaces, without empty parts at
 * the end, and in their alphabetic form (images of one series may have the other forms or not,
 * PS3.5 6.2.1); dates without separators; identifiers unchanged.
 */
export function patientSpelling(
  keyword: (typeof patientKeywords)[number],
  text: string | undefined = '',
): string {
  const trimmed = text.trim();
  switch (keyword) {
    case 'PatientBirthDate':
      return trimmed.replace(/[.\-/]/g, '');
    case 'PatientSex':
      return trimmed.toUpperCase();
    case 'PatientName':
      return spelledName(trimmed.toUpperCase());
    default:
      return trimmed;
  }
}

function spelledName(name: string): string {
  return name
    .split('=')[0]
    .split('^')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .join('^')
    .replace(/\^+$/, '');
}
