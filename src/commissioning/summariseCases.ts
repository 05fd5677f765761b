import type { CommissioningReport } from './commissioningReport';
import { compareReports } from './compareReports';

/** The report of answered cases, with what has changed since an earlier one. */
export function summariseCases(
  found: Pick<CommissioningReport, 'installation' | 'cases' | 'skipped'>,
  earlier?: CommissioningReport,
): CommissioningReport {
  const createdAt = new Date().toISOString();
  const failed = found.cases.filter(({ verdict }) => verdict === 'failed').length;
  return {
    formatVersion: 1,
    createdAt,
    ...found,
    passed: found.cases.length - failed,
    failed,
    ...(earlier && { comparison: compareReports(earlier, { createdAt, ...found }) }),
  };
}
