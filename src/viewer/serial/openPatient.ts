import { getString } from '../../dicom';
import type { PatientKey } from '../../dicomweb';
import { DosimetryError } from '../../errors';
import type { DisplaySetService } from '../host/hostTypes';
import { personName } from '../../dicom/attributes/personName';
import { firstInstance } from '../series/firstInstance';

/** Who the open study is of, and which study it is. */
export interface OpenPatient extends PatientKey {
  studyInstanceUIDs: string[];
}

/**
 * The patient of the open study, as its images say.
 *
 * @throws DosimetryError MISSING_TAG where no image has a PatientID
 */
export function openPatient(service: DisplaySetService): OpenPatient {
  const sets = service.getActiveDisplaySets();
  const dataset = sets.map(firstInstance).find((one) => getString(one, 'PatientID'));
  const patientID = dataset && getString(dataset, 'PatientID');
  if (!patientID) {
    throw new DosimetryError('MISSING_TAG', {
      what: 'Other studies of this patient cannot be found.',
      why: 'The images of the open study have no PatientID.',
      next: 'Compute the dose from one activity image of the open study instead.',
    });
  }
  return {
    patientID,
    issuerOfPatientID: getString(dataset, 'IssuerOfPatientID'),
    patientName: personName(dataset.PatientName),
    patientBirthDate: getString(dataset, 'PatientBirthDate'),
    patientSex: getString(dataset, 'PatientSex'),
    studyInstanceUIDs: [...new Set(sets.map((set) => set.StudyInstanceUID))],
  };
}
