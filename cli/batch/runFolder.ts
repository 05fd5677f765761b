import type { BatchOutcome, OnBatchProgress } from './batchOutcome';
import { findCohort } from './findCohort';
import { runStudy } from './runStudy';
import type { RunStudyOptions } from './runStudy';
import type { SharedWork } from './sharedWork';
import { studyOutcomes } from './studyOutcomes';

export interface RunFolderOptions extends Omit<RunStudyOptions, 'onCase'> {
  /** Folder of the cohort. */
  folder: string;
  onProgress: OnBatchProgress;
  /** Shares the studies with other processes. */
  shared?: SharedWork;
}

/**
 * Contours every CT below a folder.
 * @throws what Node throws for a folder that cannot be read; DosimetryError as SharedWork
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
  const byUid = new Map(studies.map((study) => [study.studyInstanceUID, study]));
  const run = (uid: string) => runStudy(byUid.get(uid)!, { ...options, onCase });
  for await (const ofStudy of studyOutcomes([...byUid.keys()], run, options.shared)) {
    const { cases, failed: ofCases } = ofStudy.outcome;
    outcome.cases.push(...cases);
    outcome.failed.push(...ofCases);
    if (ofStudy.isOthers) {
      [...cases.map(({ name }) => name), ...ofCases.map((one) => one.case)].forEach((name) =>
        onCase(name, 'earlier'),
      );
    }
  }
  return outcome;
}
