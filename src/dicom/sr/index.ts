export { readPatientReports } from './readPatientReports';
export { planarRegion } from './planarRegion';
export { writeDoseSr } from './writeDoseSr';
export type { WriteDoseSrOptions } from './writeDoseSr';
