export { chooseReference } from './chooseReference';
export { computeSerialDose } from './computeSerialDose';
export { cropToKidneys } from './cropToKidneys';
export { kineticModelNames } from './kineticModelNames';
export type { SerialDose } from './serialDose';
export type {
  SerialDensity,
  SerialDoseInput,
  SerialEnergy,
  SerialTimePoint,
} from './serialDoseInput';
export type * from './serialDoseSummary';
export type { SerialProgress, SerialStage } from './serialProgress';
