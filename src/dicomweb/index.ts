export { buildMultipart } from './buildMultipart';
export type { BuildMultipartOptions, BuiltMultipart, MultipartInput } from './buildMultipart';
export { createDicomWebClient } from './createDicomWebClient';
export type { FoundStudies } from './findPatientStudies';
export type { PatientKey } from './patientKey';
export { retrievePatientHeaders } from './retrievePatientHeaders';
export type { RetrieveImagesOptions } from './retrieveImages';
export type { PatientHeaders, RetrievePatientHeadersOptions } from './retrievePatientHeaders';
export { naturalizeDicomJson } from './naturalizeDicomJson';
export { parseMultipart } from './parseMultipart';
export type { MultipartPart } from './parseMultipart';
export type {
  DicomWebClient,
  DicomWebClientOptions,
  InstanceAddress,
  RequestOptions,
  SearchQuery,
  SeriesAddress,
  StoreOptions,
  StoreOutcome,
} from './types';
