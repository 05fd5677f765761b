import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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
}

/**
 * Copies runtimes and models, and writes assets.json.
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
  const assets: Record<string, AssetManifest[string]> = {};
  for (const folder of ['models', 'runtime']) {
    for (const file of (await readdir(path.join(target, folder))).sort()) {
      const bytes = await readFile(path.join(target, folder, file));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      assets[`${folder}/${file}`] = { bytes: bytes.length, sha256 };
    }
  }
  await writeFile(path.join(target, 'assets.json'), `${JSON.stringify(assets, null, 2)}\n`);
  return assets;
}
