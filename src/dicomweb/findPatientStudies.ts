import { describeStudy } from './describeStudy';
import { getString } from '../dicom';
import { differingPatientKeyword } from '../dicom/patient/differingPatientKeyword';
import type { NaturalDataset } from '../dicom/types';
import { DosimetryError } from '../errors';
import { headerOfPatient } from './headerOfPatient';
import type { PatientKey } from './patientKey';
import { searchAllPages } from './searchAllPages';
import type { DicomWebClient, RequestOptions } from './types';

export interface FoundStudies {
  /** As the search gives them, by StudyInstanceUID. */
  studies: NaturalDataset[];
  /** What was passed over, and why, as sentences. */
  notes: string[];
}

/** Nobody has as many; an archive that gives more does not search by PatientID. */
const mostStudies = 1000;

/**
 * All studies of one patient in the archive (QIDO-RS, PS3.18 10.6), page by page. Only those whose
 * PatientID is the very same are taken: some archives pass the query over, and * and ? are
 * wildcards. Studies of the same number with another issuer, name, birth date or sex are of another
 * person: they are left out and said.
 * @throws INVALID_ARGUMENT without a PatientID; TOO_LARGE where the archive lists beyond measure;
 *   and as the client
 */
export async function findPatientStudies(
  client: DicomWebClient,
  patient: PatientKey,
  options: RequestOptions = {},
): Promise<FoundStudies> {
  const id = patient.patientID.trim();
  if (id === '') {
    throw new DosimetryError('INVALID_ARGUMENT', {
      what: 'Other studies of the patient cannot be found.',
      why: 'The images that are open have no PatientID.',
      next: 'Use the time points of the open study, or have the header corrected.',
    });
  }
  const listed = await listStudies(client, patient, options);
  const ofId = listed.filter((study) => (getString(study, 'PatientID') ?? '').trim() === id);
  const others = ofId.filter(
    (study) => differingPatientKeyword(headerOfPatient(patient), study) !== undefined,
  );
  return {
    studies: ofId.filter((study) => !others.includes(study)).sort(compareUids),
    notes: [
      ...others.map(
        (study) =>
          `The ${describeStudy(study)} has the PatientID ${id}, but another ${differingPatientKeyword(headerOfPatient(patient), study)}: it was left out as that of another person.`,
      ),
      ...(listed.length > ofId.length
        ? [
            `The archive listed ${listed.length - ofId.length} studies of other patients for PatientID ${id}; they were left out.`,
          ]
        : []),
    ],
  };
}

async function listStudies(
  client: DicomWebClient,
  { patientID, issuerOfPatientID }: PatientKey,
  options: RequestOptions,
): Promise<NaturalDataset[]> {
  const query = {
    PatientID: patientID.trim(),
    IssuerOfPatientID: issuerOfPatientID?.trim(),
    includefield: ['IssuerOfPatientID', 'ModalitiesInStudy', 'StudyDescription'],
  };
  return searchAllPages((paging) => client.searchStudies({ ...query, ...paging }, options), {
    uidKeyword: 'StudyInstanceUID',
    most: mostStudies,
    subject: 'The studies of the patient',
  });
}

function compareUids(a: NaturalDataset, b: NaturalDataset): number {
  const uid = (study: NaturalDataset) => getString(study, 'StudyInstanceUID') ?? '';
  return uid(a) < uid(b) ? -1 : Number(uid(a) > uid(b));
}
