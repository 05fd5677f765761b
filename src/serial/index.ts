export type {
  SerialDoseSummary,
  SerialFinding,
  SerialKidney,
  SerialKidneyTimePoint,
  SerialTimePointSummary,
} from './serialDoseSummary';
