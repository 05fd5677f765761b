export { createBoxGeometry } from './createBoxGeometry';
export type { KidneyNetworks } from './kidneyNetworks';
export { modelIdentity } from './modelIdentity';
export type { DecisionThresholds, ModelIdentity, ModelManifest } from './modelManifest';
export type { NetworkEngine } from './networkEngine';
export type { NetworkSpec } from './networkSpec';
export { parseModelManifest } from './parseModelManifest';
export { runNetwork } from './runNetwork';
export { verifyModelBytes } from './verifyModelBytes';
