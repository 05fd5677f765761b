export { makePatient } from './makePatient';
export { presets } from './presets';
export { landmarkPairs, makeMotionSet, makeTherapy, planTherapy, writeTherapy } from './therapy';
export type {
  CycleTruth,
  KidneyCycleTruth,
  KidneySessionTruth,
  LandmarkPair,
  MotionCase,
  SessionTruth,
  SyntheticCycle,
  SyntheticSession,
  SyntheticTherapy,
  TherapyOptions,
  TherapyTruth,
} from './therapy';
export { writePatientStudy } from './dicom/writePatientStudy';
export type { WrittenStudy } from './dicom/writePatientStudy';
export type {
  KidneySide,
  KidneyTruth,
  PatientOptions,
  PatientPreset,
  PatientTruth,
  SpectTimePoint,
  SyntheticPatient,
} from './types';
