import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetListFile } from '../src/engine/assets';
import type { AssetManifest } from '../src/engine/assets';
import { anatomyFile } from '../src/worker/loadAssets';
import { runtimeFiles } from '../src/worker/runtimeFiles';
import { bundle, root } from './bundle';

/** Scripts that run in workers, beside the extension wherever that lies. */
const workers: Record<string, string> = {
  'extension/src/worker.ts': 'kidney-dosimetry-worker.js',
  'extension/src/jobWorker.ts': 'kidney-dosimetry-jobs.js',
  'extension/src/measureWorker.ts': 'kidney-dosimetry-measure.js',
  'extension/src/engineWasm.ts': 'kidney-dosimetry-engine-wasm.js',
  'extension/src/engineJspi.ts': 'kidney-dosimetry-engine-jspi.js',
  'extension/src/engineAsyncify.ts': 'kidney-dosimetry-engine-asyncify.js',
};

/** Puts the workers' scripts and everything they load into a folder; the hashes go into the scripts. */
export async function buildWorkers(
  target: string,
  modelsFolder = path.join(root, 'models'),
): Promise<void> {
  const assets = await copyAssets(target, modelsFolder);
  await Promise.all(
    Object.entries(workers).map(([entry, name]) =>
      bundle(entry, path.join(target, name), {
        KIDNEY_DOSIMETRY_ASSETS: JSON.stringify(assets),
      }),
    ),
  );
  await listAssets(target);
}

/**
 * Writes assets.json: size and hash of every file that the plug-in loads by itself, scripts included, by
 * its path in the folder. To be done again when scripts change.
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

/**
 * Copies runtimes and models.
 *
 * @returns size and hash of every file by its path
 */
async function copyAssets(target: string, modelsFolder: string): Promise<AssetManifest> {
  const runtime = path.join(target, 'runtime');
  await mkdir(runtime, { recursive: true });
  const ort = path.dirname(require.resolve('onnxruntime-web/wasm'));
  for (const file of Object.values(runtimeFiles)) {
    await cp(path.join(ort, file), path.join(runtime, file));
  }
  await cp(modelsFolder, path.join(target, 'models'), { recursive: true });
  // It belongs to the program, not to the weights.
  await cp(path.join(root, 'models', anatomyFile), path.join(target, 'models', anatomyFile));
  return {
    ...(await describeFiles(target, 'models')),
    ...(await describeFiles(target, 'runtime')),
  };
}

async function describeFiles(
  target: string,
  folder: string,
  files?: readonly string[],
): Promise<AssetManifest> {
  const assets: Record<string, AssetManifest[string]> = {};
  for (const file of [...(files ?? (await readdir(path.join(target, folder))))].sort()) {
    const bytes = await readFile(path.join(target, folder, file));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    assets[path.posix.join(folder, file)] = { bytes: bytes.length, sha256 };
  }
  return assets;
}
