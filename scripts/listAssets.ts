import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetListFile } from '../src/engine/assets';
import { describeFiles } from './describeFiles';

/**
 * Writes assets.json: size and hash of every file that the plug-in loads by itself, including
 * scripts, by its path in the folder. Must be repeated when scripts change.
 */
export async function listAssets(target: string): Promise<void> {
  const scripts = (await readdir(target)).filter((file) => /^kidney-dosimetry-.*\.js$/.test(file));
  const assets = {
    ...(await describeFiles(target, 'models')),
    ...(await describeFiles(target, 'runtime')),
    ...(await describeFiles(target, '', scripts)),
  };
  await writeFile(path.join(target, assetListFile), `${JSON.stringify(assets, null, 2)}\n`);
}
