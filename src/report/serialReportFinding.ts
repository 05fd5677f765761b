import { describeSerialFinding } from '../serial';
import type { SerialFinding } from '../serial';
import type { ReportFinding } from './kidneyDoseReport';

/** A finding of the computation from serial images, as a report carries it. */
export function serialReportFinding(finding: SerialFinding): ReportFinding {
  const { severity, next } = describeSerialFinding(finding);
  const { code, side, structure, text } = finding;
  return {
    code,
    severity,
    ...(side && { side }),
    ...(structure !== undefined && { structure }),
    what: text,
    next,
  };
}
