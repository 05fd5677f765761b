export { createWords } from './createWords';
export type { TextKey } from './textKey';
export type { ErrorWords, Words } from './words';
