export { createSerialClient } from './createSerialClient';
export type { SerialClient, SerialComputeOptions } from './createSerialClient';
export type { SerialWorkProgress } from './serialCalls';
