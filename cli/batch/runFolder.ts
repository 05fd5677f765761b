import type { BatchOutcome, OnBatchProgress } from './batchOutcome';
import { findCohort } from './findCohort';
import { runStudy } from './runStudy';
import type { RunStudyOptions } from './runStudy';

export interface RunFolderOptions extends Omit<RunStudyOptions, 'onCase'> {
  /** Folder of the cohort. */
  folder: string;
  onProgress: OnBatchProgress;
}

/**
 * Contours every CT below a folder.
 * @throws what Node throws for a folder that cannot be read
 */
export async function runFolder({
  folder,
  onProgress,
  ...options
}: RunFolderOptions): Promise<BatchOutcome> {
  const { studies, failed, passedOver } = await findCohort(folder, options);
  const total = studies.reduce((sum, { cases }) => sum + cases.length, 0);
  const outcome: BatchOutcome = { cases: [], failed: [...failed], passedOver };
  let done = 0;
  const onCase: RunStudyOptions['onCase'] = (name, how) =>
    onProgress({ name, done: ++done, total, isEarlier: how === 'earlier' });
  for (const study of studies) {
    const ofStudy = await runStudy(study, { ...options, onCase });
    outcome.cases.push(...ofStudy.cases);
    outcome.failed.push(...ofStudy.failed);
  }
  return outcome;
}
