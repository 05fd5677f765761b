export { runPipeline } from './contourKidneys';
export type { PipelineProgress, PipelineResult, PipelineStage } from './contourKidneys';
export { probabilitiesToLabels } from './fields/probabilitiesToLabels';
export type { ProbabilityBand } from './fields/probabilityBand';
export type { ProbabilityField } from './fields/probabilityField';
