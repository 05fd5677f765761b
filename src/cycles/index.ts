export { buildPatientCycles } from './buildPatientCycles';
export type { CycleRecord } from './cycleRecord';
export { isoDateTime } from './isoDateTime';
export { nameOfRecord } from './nameOfRecord';
export type { NextCycle, PatientCycle, PatientCycles, PredictedKidney } from './patientCycles';
export { recordsOfReports } from './recordsOfReports';
export type { StoredCycles } from './recordsOfReports';
export type { StoredDoseReport } from './storedDoseReport';
