export { createBoxGeometry } from './createBoxGeometry';
export type { ModelIdentity, ModelManifest } from './modelManifest';
export type { NetworkEngine } from './networkEngine';
export { normaliseHounsfield } from './normaliseHounsfield';
export { parseModelManifest } from './parseModelManifest';
export { probabilitiesToLabels } from './probabilitiesToLabels';
export type { ProbabilitiesToLabelsResult } from './probabilitiesToLabels';
export { resampleToBox } from './resampleToBox';
export { verifyModelBytes } from './verifyModelBytes';
