import { DosimetryError } from '../../errors';
import { patientSpelling } from './patientSpelling';

/**
 * Two objects that both name a patient must name the same one; an object without PatientID
 * (anonymised) passes.
 *
 * @param what as it begins a sentence: "The dose map"
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
