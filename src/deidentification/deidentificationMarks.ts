import type { NaturalDataset } from '../dicom';

/** PS3.16 CID 7050; the texts of this program take the place of all descriptors. */
const options = [
  { CodeValue: '113100', CodeMeaning: 'Basic Application Confidentiality Profile' },
  { CodeValue: '113105', CodeMeaning: 'Clean Descriptors Option' },
];

/**
 * What an object says of its own de-identification (PS3.15 E.1.1; PS3.3 C.7.1.1, C.12.1), and the
 * patient's new name.
 * @param pseudonym at most 64 characters, no part of a name, number or date of the patient's
 */
export function deidentificationMarks(pseudonym: string): NaturalDataset {
  return {
    PatientName: pseudonym,
    PatientID: pseudonym,
    PatientIdentityRemoved: 'YES',
    DeidentificationMethod: 'PS3.15 2026c Basic Profile; stricter: no texts, no dates',
    DeidentificationMethodCodeSequence: options.map((option) => ({
      ...option,
      CodingSchemeDesignator: 'DCM',
    })),
    LongitudinalTemporalInformationModified: 'REMOVED',
  };
}
