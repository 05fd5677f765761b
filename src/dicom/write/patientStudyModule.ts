import { requiredString } from '../attributes/requiredString';
import type { NaturalDataset } from '../types';
import { copyElements } from './copyElements';

/** Elements of type 2: always present, empty if necessary (PS3.3 C.7.1.1, C.7.2.1). */
const alwaysPresent = [
  'PatientName',
  'PatientID',
  'PatientBirthDate',
  'PatientSex',
  'StudyDate',
  'StudyTime',
  'ReferringPhysicianName',
  'StudyID',
  'AccessionNumber',
];

/** Patient (PS3.3 C.7.1.1), Clinical Trial Subject and Study (C.7.1.3, C.7.2.3). */
const patientKeywords = [
  'IssuerOfPatientID',
  'TypeOfPatientID',
  'IssuerOfPatientIDQualifiersSequence',
  'SourcePatientGroupIdentificationSequence',
  'GroupOfPatientsIdentificationSequence',
  'ReferencedPatientSequence',
  'PatientBirthTime',
  'PatientBirthDateInAlternativeCalendar',
  'PatientDeathDateInAlternativeCalendar',
  'PatientAlternativeCalendar',
  'QualityControlSubject',
  'OtherPatientIDs',
  'OtherPatientIDsSequence',
  'OtherPatientNames',
  'EthnicGroup',
  'PatientComments',
  'PatientSpeciesDescription',
  'PatientSpeciesCodeSequence',
  'PatientBreedDescription',
  'PatientBreedCodeSequence',
  'BreedRegistrationSequence',
  'ResponsiblePerson',
  'ResponsiblePersonRole',
  'ResponsibleOrganization',
  'PatientIdentityRemoved',
  'DeidentificationMethod',
  'DeidentificationMethodCodeSequence',
  'ClinicalTrialSponsorName',
  'ClinicalTrialProtocolID',
  'ClinicalTrialProtocolName',
  'ClinicalTrialSiteID',
  'ClinicalTrialSiteName',
  'ClinicalTrialSubjectID',
  'ClinicalTrialSubjectReadingID',
  'ClinicalTrialProtocolEthicsCommitteeName',
  'ClinicalTrialProtocolEthicsCommitteeApprovalNumber',
  'ClinicalTrialTimePointID',
  'ClinicalTrialTimePointDescription',
  'LongitudinalTemporalOffsetFromEvent',
  'LongitudinalTemporalEventType',
  'ConsentForClinicalTrialUseSequence',
];

/** General Study (PS3.3 C.7.2.1) and Patient Study (C.7.2.2). */
const studyKeywords = [
  'IssuerOfAccessionNumberSequence',
  'ReferringPhysicianIdentificationSequence',
  'ConsultingPhysicianName',
  'ConsultingPhysicianIdentificationSequence',
  'StudyDescription',
  'PhysiciansOfRecord',
  'PhysiciansOfRecordIdentificationSequence',
  'NameOfPhysiciansReadingStudy',
  'PhysiciansReadingStudyIdentificationSequence',
  'RequestingServiceCodeSequence',
  'ReferencedStudySequence',
  'ProcedureCodeSequence',
  'ReasonForPerformedProcedureCodeSequence',
  'AdmittingDiagnosesDescription',
  'AdmittingDiagnosesCodeSequence',
  'PatientAge',
  'PatientSize',
  'PatientWeight',
  'PatientBodyMassIndex',
  'MeasuredAPDimension',
  'MeasuredLateralDimension',
  'PatientSizeCodeSequence',
  'MedicalAlerts',
  'Allergies',
  'SmokingStatus',
  'PregnancyStatus',
  'LastMenstrualDate',
  'PatientState',
  'Occupation',
  'AdditionalPatientHistory',
  'AdmissionID',
  'IssuerOfAdmissionIDSequence',
  'ServiceEpisodeID',
  'IssuerOfServiceEpisodeIDSequence',
  'ServiceEpisodeDescription',
  'PatientSexNeutered',
];

/** Elements that texts and times of the others depend on (SOP Common, C.12.1). */
const contextKeywords = [
  'SpecificCharacterSet',
  'TimezoneOffsetFromUTC',
  'LongitudinalTemporalInformationModified',
];

/**
 * The patient and study elements of an object derived from an image, copied exactly, so that the
 * archive files it with the images. SpecificCharacterSet is the source's; toPart10 adapts it to the
 * text.
 * @throws MISSING_TAG without StudyInstanceUID
 */
export function patientStudyModule(dataset: NaturalDataset): NaturalDataset {
  const StudyInstanceUID = requiredString(dataset, 'StudyInstanceUID');
  const empty = Object.fromEntries(alwaysPresent.map((keyword) => [keyword, null]));
  return {
    ...copyElements(dataset, contextKeywords),
    ...empty,
    ...copyElements(dataset, [...alwaysPresent, ...patientKeywords, ...studyKeywords]),
    StudyInstanceUID,
  };
}
