export { chooseRtDose } from './chooseRtDose';
export { doseSummation } from './doseSummation';
export { readRtDose, rtDoseStorage } from './readRtDose';
export type { ReadRtDoseOptions, RtDose } from './readRtDose';
export { rtDoseGeometry } from './rtDoseGeometry';
export type { RtDoseGeometry } from './rtDoseGeometry';
export { writeRtDose } from './writeRtDose';
export type { WriteRtDoseOptions } from './writeRtDose';
