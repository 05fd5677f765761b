export type { Approval } from '../write';
export { drawKidneyRois } from './drawKidneyRois';
export { findKidneyRois } from './findKidneyRois';
export type { KidneyRois, NamedRoi } from './findKidneyRois';
export type { ExportedFinding } from './findingsText';
export { readRtStruct, rtStructSopClassUID } from './readRtStruct';
export { rtStructToLabelmap } from './rtStructToLabelmap';
export type {
  LabelledStructure,
  RtStructLabelmap,
  RtStructToLabelmapOptions,
} from './rtStructToLabelmap';
export type { RtContour, RtStruct, RtStructure } from './types';
export { writeRtStruct } from './writeRtStruct';
export type { WriteRtStructOptions } from './writeRtStruct';
export { listRois } from './listRois';
