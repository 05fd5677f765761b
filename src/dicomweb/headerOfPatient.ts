import type { NaturalDataset } from '../dicom/types';
import type { PatientKey } from './patientKey';

/** The patient as a header says it, for comparison with other headers. */
export function headerOfPatient(patient: PatientKey): NaturalDataset {
  return {
    PatientID: patient.patientID,
    IssuerOfPatientID: patient.issuerOfPatientID,
    PatientName: patient.patientName,
    PatientBirthDate: patient.patientBirthDate,
    PatientSex: patient.patientSex,
  };
}
