export { readPatientReports } from './readPatientReports';
export { planarRegion } from './planarRegion';
export { structureRegions } from './structureRegions';
export { writeDoseSr } from './writeDoseSr';
export type { WriteDoseSrOptions } from './writeDoseSr';
