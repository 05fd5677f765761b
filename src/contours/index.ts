export { fillLoops } from './fillLoops';
export { scanRings } from './scanRings';
export { joinHoles } from './joinHoles';
export { signedArea } from './signedArea';
export { labelmapToContours } from './labelmapToContours';
export type { ContourLoop, SliceContours } from './types';
