import fs from 'node:fs';
import { digestName } from '../reception/dataPlaces';
import type { JobTask } from '../queue/job';

export interface JobInput {
  /** Names of the received files (digests of their SOP Instance UIDs). */
  files: readonly string[];
  /** SHA-256 of the weights. */
  weights: string;
  /** Contents of the site's settings of the dosimetry, where a dose is made. */
  doseSettings?: string;
}

/**
 * The same images, weights, settings and orders have the same id: what is sent again is the same
 * job.
 */
export function jobId(task: JobTask, { files, weights, doseSettings = '' }: JobInput): string {
  const { make, contourConvention = '', send, rule } = task;
  return digestName(
    weights,
    doseSettings,
    rule,
    contourConvention,
    ...make,
    '',
    ...send,
    '',
    ...[...files].sort(),
  );
}

/** Names of all received files of a folder and those below; none where it has been deleted. */
export function receivedFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) {
    return [];
  }
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.dcm'));
}
