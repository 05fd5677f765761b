export { buildPatientCycles } from './buildPatientCycles';
export type { CycleRecord } from './cycleRecord';
export type { NextCycle, PatientCycle, PatientCycles, PredictedKidney } from './patientCycles';
