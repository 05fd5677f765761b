export { buildPatientCycles } from './buildPatientCycles';
export { cycleDay } from './cycleDay';
export type { CycleRecord } from './cycleRecord';
export type { NextCycle, PatientCycle, PatientCycles, PredictedKidney } from './patientCycles';
export { recordsOfReports } from './recordsOfReports';
export type { StoredCycles } from './recordsOfReports';
export type { StoredDoseReport } from './storedDoseReport';
