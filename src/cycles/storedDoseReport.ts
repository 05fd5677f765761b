import type { CycleRecord } from './cycleRecord';

/** A dose report of this program, as it is stored. */
export interface StoredDoseReport {
  sopInstanceUID: string;
  /** SOP Instance UIDs of the reports whose place it takes. */
  predecessors: string[];
  isRejected: boolean;
  /** One for each dose map that it was made from. */
  records: CycleRecord[];
}
