export { buildAnatomy } from './buildAnatomy';
export type { Anatomy } from './buildAnatomy';
