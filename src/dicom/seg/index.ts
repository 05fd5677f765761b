export { drawKidneySegments } from './drawKidneySegments';
export type { SegmentedCt } from './drawKidneySegments';
export { readSeg } from './readSeg';
export type { ReadSegOptions, SegLabelmap } from './readSeg';
export { readSegments } from './readSegments';
export type { SegSegmentInfo } from './readSegments';
export { writeSeg } from './writeSeg';
export type { WriteSegOptions } from './writeSeg';
