export { readDoseSr } from './readDoseSr';
export type { StoredDoseReport } from './readDoseSr';
export { writeDoseSr } from './writeDoseSr';
export type { WriteDoseSrOptions } from './writeDoseSr';
