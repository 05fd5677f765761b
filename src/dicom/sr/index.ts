export { COMPREHENSIVE_3D_SR_STORAGE, writeDoseSr } from './writeDoseSr';
export type { WriteDoseSrOptions } from './writeDoseSr';
