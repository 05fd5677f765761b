import fs from 'node:fs';
import { DosimetryError } from '../../src/errors';
import type { CommissioningReport } from '../../src/commissioning/commissioningReport';

/**
 * The report of an earlier run.
 * @throws DosimetryError INVALID_ARGUMENT where the file is not one
 */
export function readEarlier(file: string): CommissioningReport {
  let report: Partial<CommissioningReport> | null;
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<CommissioningReport> | null;
  } catch (cause) {
    throw notOne(file, cause instanceof Error ? `${cause.message}.` : '', cause);
  }
  if (report?.formatVersion !== 1 || !Array.isArray(report.cases) || !report.installation) {
    throw notOne(file, 'It has no cases, or is of another format.');
  }
  return report as CommissioningReport;
}

function notOne(file: string, why: string, cause?: unknown): DosimetryError {
  return new DosimetryError('INVALID_ARGUMENT', {
    what: `${file} cannot be compared with.`,
    why,
    next: 'Give the commissioning.json of an earlier run with --compare.',
    cause,
  });
}
