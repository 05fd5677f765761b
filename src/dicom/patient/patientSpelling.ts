/** The attributes that tell one patient from another. */
export const patientKeywords = [
  'PatientID',
  'IssuerOfPatientID',
  'PatientName',
  'PatientBirthDate',
  'PatientSex',
] as const;

/**
 * An attribute of a patient as it is compared: what differs only in spelling is the same. Names and
 * sex in capitals, names without surplus spaces and empty parts at the end and in their alphabetic
 * form (images of one series may have the others or not, PS3.5 6.2.1), dates without separators,
 * identifiers as they are.
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
