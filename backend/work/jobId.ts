import fs from 'node:fs';
import { digestName } from '../reception/dataPlaces';
import type { JobTask } from '../queue/job';

/**
 * The same images, weights and orders have the same id: what is sent again is the same job.
 * @param files names of the received files (digests of their SOP Instance UIDs)
 * @param weights SHA-256 of the weights
 */
export function jobId(task: JobTask, files: readonly string[], weights: string): string {
  const { make, contourConvention = '', send, rule } = task;
  return digestName(
    weights,
    rule,
    contourConvention,
    ...make,
    '',
    ...send,
    '',
    ...[...files].sort(),
  );
}

/** Names of all received files of a folder and those below. */
export function receivedFiles(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.dcm'));
}
