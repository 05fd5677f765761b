export { applySpatialRegistration } from './applySpatialRegistration';
export type { ApplyRegistrationOptions } from './applySpatialRegistration';
export { readSpatialRegistration } from './readSpatialRegistration';
export type { RegisteredFrame, SpatialRegistration } from './readSpatialRegistration';
