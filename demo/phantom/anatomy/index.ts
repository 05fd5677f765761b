export { buildAnatomy } from './buildAnatomy';
export type { Anatomy, Posture } from './buildAnatomy';
