export { caseName } from './caseName';
export { flagReasons } from './flagReasons';
export type { FlagReason } from './flagReasons';
export { writeFlaggedCase } from './writeFlaggedCase';
export type { FlaggedCaseInput } from './flaggedCaseInput';
export type { CaseFile, FlaggedCase } from './writeFlaggedCase';
