export { checkProbeAnswer } from './checkProbeAnswer';
export { probeAnswer } from './probeAnswer';
export { probeNetwork } from './probeNetwork';
export type { ProbeNetwork } from './probeNetwork';
