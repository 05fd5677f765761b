import fs from 'node:fs';
import path from 'node:path';
import { toDosimetryError } from '../../src/errors';
import type { ContourConvention } from '../../src/labels';
import type { LoadedModel } from '../loadModel';
import type { CohortStudy, FailedCase } from './cohort';
import { contourCase } from './contourCase';
import { doseOfStudy } from './doseOfStudy';
import type { StudyDose } from './doseOfStudy';
import { finishedCase, finishedCaseFile } from './finishedCase';
import type { FinishedCase } from './finishedCase';
import { summaryCase } from './summaryCase';
import type { SummaryCase } from './summaryCase';

export interface RunStudyOptions {
  /** Folder of the batch. */
  out: string;
  /** Id of the batch. */
  batch: string;
  model: LoadedModel;
  contourConvention?: ContourConvention;
  /** JSON file with the settings of the site. */
  settings?: string;
  /** Called for each case when it is done. */
  onCase: (name: string, outcome: 'earlier' | 'contoured' | 'failed') => void;
}

export interface StudyOutcome {
  cases: SummaryCase[];
  failed: FailedCase[];
}

/** Contours the cases of a study that no earlier run finished, then computes its dose. */
export async function runStudy(
  study: CohortStudy,
  options: RunStudyOptions,
): Promise<StudyOutcome> {
  const { studyInstanceUID, cases } = study;
  const finished: FinishedCase[] = [];
  const failed: FailedCase[] = [];
  for (const one of cases) {
    const earlier = finishedCase(options, one);
    try {
      finished.push(earlier ?? (await contourCase(one, { ...options, studyInstanceUID })));
      options.onCase(one.name, earlier ? 'earlier' : 'contoured');
    } catch (error) {
      const { code, message } = toDosimetryError(error);
      fs.rmSync(path.join(options.out, one.name, finishedCaseFile), { force: true });
      failed.push({ case: one.name, code, message });
      options.onCase(one.name, 'failed');
    }
  }
  const { dose, problem } = await doseOrProblem(study, finished, options);
  return { cases: finished.map((one) => summaryCase(one, dose, problem)), failed };
}

/** Nothing where there is no SPECT, or where each case has its dose from an RTDOSE. */
async function doseOrProblem(
  study: CohortStudy,
  finished: readonly FinishedCase[],
  options: RunStudyOptions,
): Promise<{ dose?: StudyDose; problem?: string }> {
  if (study.spectFiles.length === 0 || finished.every(hasDoseMap)) {
    return {};
  }
  if (finished.length < study.cases.length) {
    return { problem: 'A CT of the same study gave no contours.' };
  }
  try {
    return { dose: await doseOfStudy(study, finished, options) };
  } catch (error) {
    const { code, message } = toDosimetryError(error);
    return { problem: `${code}: ${message}` };
  }
}

function hasDoseMap({ kidneys }: FinishedCase): boolean {
  return kidneys.some(({ meanDoseGy }) => meanDoseGy !== undefined);
}
