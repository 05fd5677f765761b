export { checkBurnedIn } from './checkBurnedIn';
export { checkNote } from './checkNote';
export { deidentificationMarks } from './deidentificationMarks';
export { deidentify } from './deidentify';
export type { DeidentifyOptions } from './deidentify';
export { replaceUid } from './replaceUid';
export type { ReplacedUids } from './replaceUid';
