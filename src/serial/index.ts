export { carriedHalfLife } from './carriedHalfLife';
export { chooseReference } from './chooseReference';
export { computeSerialDose } from './computeSerialDose';
export { cropToKidneys } from './cropToKidneys';
export { describeSerialFinding } from './describeSerialFinding';
export { kineticModelNames } from './kineticModelNames';
export { parseSerialDoseSummary } from './parseSerialDoseSummary';
export { populationHalfLife } from './populationHalfLife';
export { serialBiologicallyEffectiveDose } from './serialBiologicallyEffectiveDose';
export type { RepairConstants } from './serialBiologicallyEffectiveDose';
export type { SerialDose, SerialPlacement } from './serialDose';
export type {
  DrawnStructure,
  SerialDoseInput,
  SerialEnergy,
  SerialTimePoint,
} from './serialDoseInput';
export type * from './serialDoseSummary';
export type { SerialProgress, SerialStage } from './serialProgress';
