import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { presets } from './phantom';
import { waitingListFile } from './waitingListFile';

/**
 * Makes a new archive folder that waits for the first `count` synthetic patients, as
 * makeWaitingPatients makes them. A folder that exists is left as it is.
 */
export async function noteWaitingPatients(dataDir: string, count: number): Promise<void> {
  if (await exists(dataDir)) {
    return;
  }
  const partial = `${dataDir}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const waiting = presets.slice(0, count).map(({ name }) => name);
  await writeFile(waitingListFile(partial), JSON.stringify(waiting));
  await rename(partial, dataDir);
}

async function exists(folder: string): Promise<boolean> {
  return access(folder).then(
    () => true,
    () => false,
  );
}
