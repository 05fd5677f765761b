import fs from 'node:fs';
import path from 'node:path';
import { writeOutputs } from '../writeOutputs';
import { readFinishedCase } from './finishedCase';
import type { SummaryCase } from './summaryCase';

export interface StudyKey {
  /** Folder of the batch. */
  out: string;
  /** Id of the batch. */
  batch: string;
  studyInstanceUID: string;
  /** Changes with what the archive has of the study. */
  inputDigest: string;
}

/** Remembers a study of an archive that is finished, so that it is not downloaded again. */
export function writeFinishedStudy(key: StudyKey, cases: readonly SummaryCase[]): void {
  const { batch, inputDigest } = key;
  const content = `${JSON.stringify({ batch, inputDigest, cases })}\n`;
  writeOutputs([{ file: fileOf(key), content }], { force: true });
}

/** @returns undefined where the study has to be done (again): its results must be there, whole */
export function finishedStudy(key: StudyKey): SummaryCase[] | undefined {
  try {
    const found = JSON.parse(fs.readFileSync(fileOf(key), 'utf8')) as StudyKey & {
      cases: SummaryCase[];
    };
    const isSame = found.batch === key.batch && found.inputDigest === key.inputDigest;
    const isWhole = found.cases.every(({ name }) => readFinishedCase(path.join(key.out, name)));
    return isSame && isWhole ? found.cases : undefined;
  } catch {
    // Whatever cannot be read is made again.
    return undefined;
  }
}

function fileOf({ out, studyInstanceUID }: StudyKey): string {
  return path.join(out, '.finished', `${studyInstanceUID.replace(/[^0-9.]/g, '')}.json`);
}
