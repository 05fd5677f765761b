export type { AnatomyMaps } from './anatomyMaps';
export { encodeReferenceAnatomy } from './encodeReferenceAnatomy';
export { kidneysAgreeMm } from './kidneysAgreeMm';
export { parseReferenceAnatomy } from './parseReferenceAnatomy';
export { patientExtent } from './patientExtent';
export type { PatientExtent } from './patientExtent';
export type { ReferenceAnatomy } from './referenceAnatomy';
export { registerToReference } from './registerToReference';
export type { RigidAlignment } from './rigidAlignment';
