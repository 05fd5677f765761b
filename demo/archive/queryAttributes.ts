/**
 * What QIDO-RS can match and returns, by level (PS3.18 Tables 10.6.3-3 to 10.6.3-5), as keyword ->
 * tag. Attributes the archive computes from its index are in `computed`.
 */
export const queryAttributes = {
  study: {
    StudyDate: '00080020',
    StudyTime: '00080030',
    AccessionNumber: '00080050',
    ReferringPhysicianName: '00080090',
    StudyDescription: '00081030',
    PatientName: '00100010',
    PatientID: '00100020',
    PatientBirthDate: '00100030',
    PatientSex: '00100040',
    PatientAge: '00101010',
    StudyInstanceUID: '0020000D',
    StudyID: '00200010',
    InstitutionName: '00080080',
  },
  series: {
    Modality: '00080060',
    SeriesDate: '00080021',
    SeriesTime: '00080031',
    SeriesDescription: '0008103E',
    BodyPartExamined: '00180015',
    SeriesInstanceUID: '0020000E',
    SeriesNumber: '00200011',
    Laterality: '00200060',
    FrameOfReferenceUID: '00200052',
    PerformedProcedureStepStartDate: '00400244',
    PerformedProcedureStepStartTime: '00400245',
    RequestAttributesSequence: '00400275',
  },
  instance: {
    SOPClassUID: '00080016',
    SOPInstanceUID: '00080018',
    InstanceNumber: '00200013',
    ContentDate: '00080023',
    ContentTime: '00080033',
    Rows: '00280010',
    Columns: '00280011',
    SamplesPerPixel: '00280002',
    BitsAllocated: '00280100',
    NumberOfFrames: '00280008',
    AvailableTransferSyntaxUID: '00083002',
  },
  computed: {
    ModalitiesInStudy: '00080061',
    RetrieveURL: '00081190',
    NumberOfStudyRelatedSeries: '00201206',
    NumberOfStudyRelatedInstances: '00201208',
    NumberOfSeriesRelatedInstances: '00201209',
  },
} as const;

const tagsByKeyword: Record<string, string> = {
  ...queryAttributes.study,
  ...queryAttributes.series,
  ...queryAttributes.instance,
  ...queryAttributes.computed,
};
const knownTags = new Set(Object.values(tagsByKeyword));

/**
 * The tag of a query key given as keyword or as 8 hex digits; undefined where it is not searchable.
 */
export function queryTag(key: string): string | undefined {
  const tag = tagsByKeyword[key] ?? key.toUpperCase();
  return knownTags.has(tag) ? tag : undefined;
}
