import { DosimetryError } from '../../errors';
import { patientSpelling } from './patientSpelling';

/**
 * Checks that two objects that both name a patient name the same one; an object without PatientID
 * (anonymised) is accepted.
 * @param what the object as the beginning of a sentence: "The dose map"
 * @throws MIXED_PATIENT
 */
export function checkSamePatient(
  imagePatientID: string | undefined,
  patientID: string | undefined,
  what: string,
): void {
  const [image, other] = [imagePatientID, patientID].map((id) => patientSpelling('PatientID', id));
  if (image && other && image !== other) {
    throw new DosimetryError('MIXED_PATIENT', {
      what: `${what} and the CT are not of the same patient.`,
      why: `PatientID is "${patientID}" in one and "${imagePatientID}" in the CT.`,
      next: 'Use objects of one patient.',
    });
  }
}
