import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPart10File, type PlainDataset } from './toPart10File';

/**
 * Writes data sets as files of a folder: 0001.dcm and so on, or the one of `name`.
 *
 * @returns the files
 */
export function writeSeries(
  folder: string,
  datasets: Iterable<PlainDataset>,
  name?: string,
): string[] {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const dataset of datasets) {
    const file = join(folder, `${name ?? String(files.length + 1).padStart(4, '0')}.dcm`);
    writeFileSync(file, toPart10File(dataset));
    files.push(file);
  }
  return files;
}
