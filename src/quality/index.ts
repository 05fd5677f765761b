export type { Finding, FindingCode } from './finding';
export { kidneyFindings } from './kidneyFindings';
export type { KidneyFindingsInput } from './kidneyFindings';
