export { alignBox } from './alignBox';
export type { AlignBoxOptions, AlignBoxResult } from './alignBox';
export { findBodyCentre } from './findBodyCentre';
export { patientExtent } from './patientExtent';
export type { PatientExtent } from './patientExtent';
