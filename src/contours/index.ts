export { fillLoops } from './fillLoops';
export { scanRings } from './scanRings';
export { joinHoles } from './joinHoles';
export { labelmapToContours } from './labelmapToContours';
export type { ContourLoop, SliceContours } from './types';
