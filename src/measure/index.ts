export type { KidneyMeter, MeterSlice } from './createKidneyMeter';
export type { MeterSetup } from './meterSetup';
export type { KidneyContours } from './measureKidneyContours';
export type { Surroundings } from './measureSurroundings';
export { createMeterClient } from './createMeterClient';
export type { MeterClient } from './createMeterClient';
