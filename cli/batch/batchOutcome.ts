import type { FailedCase, PassedOver } from './cohort';
import type { SummaryCase } from './summaryCase';

/** What a batch has so far, of this run and of earlier ones. */
export interface BatchOutcome {
  cases: SummaryCase[];
  failed: FailedCase[];
  passedOver: PassedOver[];
}

/** Cases of a folder or studies of an archive; called when `done` of `total` are done. */
export type OnBatchProgress = (step: {
  name: string;
  done: number;
  total: number;
  /** Whether an earlier run had finished it. */
  isEarlier: boolean;
}) => void;
