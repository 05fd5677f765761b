import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { integrityOf } from './integrityOf';

/** Years before 1980 cannot be written; a fixed one gives the same bytes for the same files. */
const fileDate = new Date(1980, 0, 1);

/** A zip of a folder, with the folder's name before each file. */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const files: Zippable = {};
  for (const name of Object.keys(await integrityOf(folder))) {
    const bytes = new Uint8Array(await readFile(path.join(folder, name)));
    files[`${path.basename(folder)}/${name}`] = [bytes, { mtime: fileDate }];
  }
  return zipSync(files, { level: 6 });
}
