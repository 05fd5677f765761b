import path from 'node:path';
import { bundle } from './bundle';
import { copyAssets } from './copyAssets';
import { listAssets } from './listAssets';
import { workerEntries } from './pluginEntries';

/**
 * Writes the workers' scripts and everything they load into a folder; the hashes are inserted into
 * the scripts.
 */
export async function buildWorkers(target: string, modelsFolder?: string): Promise<void> {
  const assets = await copyAssets(target, modelsFolder);
  await Promise.all(
    Object.entries(workerEntries).map(([name, entry]) =>
      bundle(entry, path.join(target, name), {
        KIDNEY_DOSIMETRY_ASSETS: JSON.stringify(assets),
      }),
    ),
  );
  await listAssets(target);
}
