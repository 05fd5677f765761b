export { readSeg } from './readSeg';
export type { ReadSegOptions, SegLabelmap } from './readSeg';
export type { SegSegmentInfo } from './readSegments';
export { segSopClassUID, writeSeg } from './writeSeg';
export type { SegSegment, WriteSegOptions } from './writeSeg';
