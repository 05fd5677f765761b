export type {
  AlignmentSummary,
  AssessmentInput,
  CoarseEvidence,
  EditedAssessmentInput,
} from './assessmentInput';
export { assessEditedSegmentation } from './assessEditedSegmentation';
export { assessSegmentation } from './assessSegmentation';
export { implausibleKidneys } from './implausibleKidneys';
export type { ImplausibleKidneysOptions } from './implausibleKidneys';
export type { Finding, FindingCode } from './finding';
export { inputFindings } from './inputFindings';
export type { InputRemarks } from './inputFindings';
export { describeFindings } from './describeFindings';
export type { FindingsBlock } from './describeFindings';
