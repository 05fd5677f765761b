export { carriedHalfLife } from './carriedHalfLife';
export { chooseReference } from './chooseReference';
export { computeSerialDose } from './computeSerialDose';
export { cropToKidneys } from './cropToKidneys';
export { describeSerialFinding } from './describeSerialFinding';
export { kineticModelNames } from './kineticModelNames';
export { populationHalfLife } from './populationHalfLife';
export { serialBiologicallyEffectiveDose } from './serialBiologicallyEffectiveDose';
export type { RepairConstants } from './serialBiologicallyEffectiveDose';
export type { SerialDose } from './serialDose';
export type {
  SerialDensity,
  SerialDoseInput,
  SerialEnergy,
  SerialTimePoint,
} from './serialDoseInput';
export type * from './serialDoseSummary';
export type { SerialProgress, SerialStage } from './serialProgress';
