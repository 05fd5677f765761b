export { parseSerialDoseSummary } from './parseSerialDoseSummary';
export type {
  SerialDoseSummary,
  SerialFinding,
  SerialKidney,
  SerialKidneyTimePoint,
  SerialTimePointSummary,
} from './serialDoseSummary';
