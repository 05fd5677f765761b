export { applySpatialRegistration } from './applySpatialRegistration';
export type { ApplyRegistrationOptions } from './applySpatialRegistration';
export { readSpatialRegistration, SPATIAL_REGISTRATION_STORAGE } from './readSpatialRegistration';
export type { RegisteredFrame, SpatialRegistration } from './readSpatialRegistration';
