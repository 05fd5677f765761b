/** Who is looked for, as the images that are open say it. */
export interface PatientKey {
  patientID: string;
  /** Archives of several hospitals may hold one number for several people. */
  issuerOfPatientID?: string;
  patientName?: string;
  /** YYYYMMDD. */
  patientBirthDate?: string;
  /** M, F or O. */
  patientSex?: string;
}
