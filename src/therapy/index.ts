export { inComputingOrder } from './inComputingOrder';
export { knownHalfLives } from './knownHalfLives';
export { knownStructureHalfLives } from './knownStructureHalfLives';
export { totalOverCycles } from './totalOverCycles';
export type { CycleKidney, TherapyTotal } from './totalOverCycles';
