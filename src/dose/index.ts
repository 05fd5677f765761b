export { combineSliceDoses } from './combineSliceDoses';
export { checkDoseRegistration } from './checkDoseRegistration';
export { createDoseSampler } from './createDoseSampler';
export type { DoseSampler, PlacedDose } from './createDoseSampler';
export type { DoseBins } from './doseBins';
export { implausibleKidneyDose } from './implausibleKidneyDose';
export { kidneyDose } from './kidneyDose';
export type {
  DoseFinding,
  DoseSamplingOptions,
  DoseVolume,
  SliceDose,
  StructureDose,
} from './types';
export { cumulativeDvh } from './cumulativeDvh';
export type { CumulativeDvh } from './cumulativeDvh';
export { differentialDvh } from './differentialDvh';
export type { DifferentialDvh } from './differentialDvh';
export { doseAtVolumeFraction } from './doseAtVolumeFraction';
export type { DoseVolumeHistogram, DoseVolumeHistogramInput } from './doseVolumeHistogram';
export { volumeFractionAtDose } from './volumeFractionAtDose';
export { biologicallyEffectiveDose } from './biologicallyEffectiveDose';
export type {
  BiologicallyEffectiveDose,
  BiologicallyEffectiveDoseOptions,
  DoseRateTerm,
} from './biologicallyEffectiveDose';
export { equivalentDose2Gy } from './equivalentDose2Gy';
export { localDepositionDose } from './localDepositionDose';
export { createDoseAccumulator } from './createDoseAccumulator';
export type {
  DoseAccumulator,
  DoseAccumulatorOptions,
  StructureMeasurement,
} from './createDoseAccumulator';
export { activityDose } from './activityDose';
export type { ActivityDoseOptions, HalfLifeRegion, MeasuredActivity } from './activityDose';
export { createVoxelKernel } from './createVoxelKernel';
export type { VoxelKernelTable } from './createVoxelKernel';
export { energyDose } from './energyDose';
export type { DoseMethod, EnergyDoseOptions } from './energyDose';
export type { GridKernel } from './gridKernel';
export { kernelEnergyKeV } from './kernelEnergyKeV';
export { kernelOnGrid } from './kernelOnGrid';
export { kernelMethod } from './kernelMethod';
export { localDepositionKeV } from './localDepositionKeV';
export type { SelfPhotons } from './localDepositionKeV';
export { organSelfKeV } from './organSelfKeV';
export type { ShapedOrgan } from './organShapes';
export { ownKernel } from './ownKernel';
export type { PointKernel } from './pointKernel';
export { softTissueDensity } from './softTissueDensity';
export type { TissueDensity } from './tissueDensity';
export type { VoxelKernel } from './voxelKernel';
export type { Administration, Sourced } from './administration';
export { structureSliceDoses } from './structureSliceDoses';
