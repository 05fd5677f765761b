import fs from 'node:fs';
import path from 'node:path';
import type { ContourReport } from '../contourCt';
import type { CohortCase } from './cohort';
import { sha256Of } from './sha256Of';

/** case.json: what the summary needs, and proof that the results beside it are whole. */
export interface FinishedCase {
  case: string;
  /** Id of the batch that it belongs to. */
  batch: string;
  seriesInstanceUID: string;
  studyInstanceUID: string;
  inputDigest: string;
  kidneys: ContourReport['kidneys'];
  findings: ContourReport['findings'];
  /** From reading to writing, of the run that finished it. */
  seconds: number;
  /** SHA-256 of the files of the results, by name. */
  files: Record<string, string>;
}

export const finishedCaseFile = 'case.json';
export const thumbnailFile = 'thumbnail.svg';

/**
 * The case as an earlier run finished it.
 * @returns undefined where its results are missing, damaged, of other images or another batch
 */
export function finishedCase(
  { out, batch }: { out: string; batch: string },
  { name, seriesInstanceUID, inputDigest }: CohortCase,
): FinishedCase | undefined {
  const finished = readFinishedCase(path.join(out, name));
  return finished?.batch === batch &&
    finished.seriesInstanceUID === seriesInstanceUID &&
    finished.inputDigest === inputDigest
    ? finished
    : undefined;
}

/** @returns undefined where the folder has no whole result */
export function readFinishedCase(folder: string): FinishedCase | undefined {
  try {
    const text = fs.readFileSync(path.join(folder, finishedCaseFile), 'utf8');
    const finished = JSON.parse(text) as FinishedCase;
    const isWhole = Object.entries(finished.files).every(
      ([file, sha256]) => sha256Of(fs.readFileSync(path.join(folder, file))) === sha256,
    );
    return isWhole ? finished : undefined;
  } catch {
    // Whatever cannot be read is made again.
    return undefined;
  }
}
