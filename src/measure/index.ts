export type { KidneyMeter, MeterSlice } from './createKidneyMeter';
export type { MeterSetup } from './meterSetup';
export { createMeterClient } from './createMeterClient';
export type { MeterClient } from './createMeterClient';
