export { createKidneyMeter } from './createKidneyMeter';
export type { KidneyMeter, MeterSetup, MeterSlice } from './createKidneyMeter';
export { createMeterClient } from './createMeterClient';
export type { MeterClient } from './createMeterClient';
