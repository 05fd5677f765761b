export { readDoseSr } from './readDoseSr';
export { writeDoseSr } from './writeDoseSr';
export type { WriteDoseSrOptions } from './writeDoseSr';
