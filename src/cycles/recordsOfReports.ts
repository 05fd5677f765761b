import type { CycleRecord } from './cycleRecord';
import { nameOfRecord } from './nameOfRecord';
import type { StoredDoseReport } from './storedDoseReport';

/** What of the stored objects counts, and what does not and why. */
export interface StoredCycles {
  records: CycleRecord[];
  notes: string[];
}

/**
 * The cycles of the reports that hold: one that a later report takes the place of, and one whose
 * contours were rejected, are left out. A rejected report does not bring back its predecessor.
 */
export function recordsOfReports(reports: readonly StoredDoseReport[]): StoredCycles {
  const replaced = new Set(reports.flatMap(({ predecessors }) => predecessors));
  const reasonOf = ({ sopInstanceUID, isRejected }: StoredDoseReport) => {
    if (replaced.has(sopInstanceUID)) {
      return 'a later report takes its place';
    }
    return isRejected ? 'its contours were rejected' : undefined;
  };
  return {
    records: reports.flatMap((report) => (reasonOf(report) ? [] : report.records)),
    notes: reports.flatMap((report) => {
      const reason = reasonOf(report);
      const [record] = report.records;
      return reason && record ? [`Left out: ${nameOfRecord(record)}, because ${reason}.`] : [];
    }),
  };
}
