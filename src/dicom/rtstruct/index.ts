export type { Approval } from './approvalModule';
export { findKidneyRois } from './findKidneyRois';
export type { KidneyRois, NamedRoi } from './findKidneyRois';
export { readRtStruct } from './readRtStruct';
export { rtStructToLabelmap } from './rtStructToLabelmap';
export type {
  LabelledStructure,
  RtStructLabelmap,
  RtStructToLabelmapOptions,
} from './rtStructToLabelmap';
export type { RtContour, RtStruct, RtStructure } from './types';
export { rtStructSopClassUID, writeRtStruct } from './writeRtStruct';
export type { RtStructRoi, WriteRtStructOptions } from './writeRtStruct';
