export { readSeg, segSopClassUID } from './readSeg';
export type { ReadSegOptions, SegLabelmap } from './readSeg';
export type { SegSegmentInfo } from './readSegments';
export { writeSeg } from './writeSeg';
export type { WriteSegOptions } from './writeSeg';
