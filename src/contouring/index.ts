export { addToCtBlocks } from './addToCtBlocks';
export { contourKidneys } from './contourKidneys';
export type { ContouringResult } from './contouringResult';
export type { ContouringStage } from './contouringStage';
export { createCtBlocks } from './createCtBlocks';
export type { CtBlocks } from './ctBlocks';
export { probabilitiesToLabels } from './fields/probabilitiesToLabels';
export type { ProbabilityBand } from './fields/probabilityBand';
export type { ProbabilityField } from './fields/probabilityField';
