export { readPatientReports } from './readPatientReports';
export { writeDoseSr } from './writeDoseSr';
export type { WriteDoseSrOptions } from './writeDoseSr';
