import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { AssetManifest } from '../src/engine/assets';
import { anatomyFile } from '../src/worker/loadAssets';
import { runtimeFiles } from '../src/worker/runtimeFiles';
import { root } from './bundleOptions';
import { describeFiles } from './describeFiles';

/**
 * Copies runtimes and models.
 *
 * @returns size and hash of every file by its path
 */
export async function copyAssets(
  target: string,
  modelsFolder = path.join(root, 'models'),
): Promise<AssetManifest> {
  const runtime = path.join(target, 'runtime');
  await mkdir(runtime, { recursive: true });
  const ort = path.dirname(require.resolve('onnxruntime-web/wasm'));
  for (const file of Object.values(runtimeFiles)) {
    await cp(path.join(ort, file), path.join(runtime, file));
  }
  await cp(modelsFolder, path.join(target, 'models'), { recursive: true });
  // It belongs to the program and not to the weights.
  await cp(path.join(root, 'models', anatomyFile), path.join(target, 'models', anatomyFile));
  return {
    ...(await describeFiles(target, 'models')),
    ...(await describeFiles(target, 'runtime')),
  };
}
