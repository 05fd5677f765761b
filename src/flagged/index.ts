export { caseName } from './caseName';
export { flagReasons } from './flagReasons';
export type { FlagReason } from './flagReasons';
export { writeFlaggedCase } from './writeFlaggedCase';
export type { CaseFile, FlaggedCase, FlaggedCaseInput } from './writeFlaggedCase';
