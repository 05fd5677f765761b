export type { BandDoses } from './bandContourPart';
export type { BorderDoses } from './borderContourPart';
export { combineDoseUncertainty } from './combineDoseUncertainty';
export type {
  CombineDoseInput,
  DoseUncertaintyBudget,
  UncertaintyShare,
} from './combineDoseUncertainty';
export { kidneyUncertaintyParts } from './kidneyUncertaintyParts';
export type { ContourEvidence, KidneyUncertaintyEvidence } from './kidneyUncertaintyParts';
export { measureBorder } from './measureBorder';
export { measureShiftLoss } from './measureShiftLoss';
export type { ShiftLoss } from './measureShiftLoss';
export { methodSpread } from './methodSpread';
export type {
  MethodSpread,
  MethodSpreadInput,
  MethodSpreadRow,
  SpreadEnergyMethod,
} from './methodSpread';
export type { RecoveryRange } from './recoveryPart';
export type { UncertainValue } from './uncertainValue';
export type { UncertaintyPart, UncertaintyPartId } from './uncertaintyPart';
export type { VolumeResponse } from './volumeContourPart';
