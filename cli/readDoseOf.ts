import { getString } from '../src/dicom';
import type { CtSeries } from '../src/dicom';
import { checkSamePatient } from '../src/dicom/patient/checkSamePatient';
import type { RtDose } from '../src/dicom/rtdose';
import { checkDoseRegistration } from '../src/dose';
import { readDoseFile } from './readDoseFile';

/**
 * Reads the dose map of a CT and checks that it belongs to it. This is done before the contouring,
 * so that a dose map of another patient is found early.
 * @throws DosimetryError of the reader, MIXED_PATIENT, and as checkDoseRegistration
 */
export async function readDoseOf(ct: CtSeries, file: string): Promise<RtDose> {
  const dose = await readDoseFile(file);
  checkSamePatient(getString(ct.dataset, 'PatientID'), dose.patientID, 'The dose map');
  checkDoseRegistration(ct.volume, dose.volume);
  return dose;
}
