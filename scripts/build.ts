import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';

const root = path.resolve(__dirname, '..');
const runtimeFiles = ['ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  platform: 'browser',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
};

/**
 * Builds the plug-in folder that a deployment serves, and the two packages:
 *
 * - dist/plugins: guard entries, bundles, worker, wasm runtime, models (loading by URL)
 * - extension/dist, mode/dist: the same for pluginConfig.json and run-time descriptors, where the
 *   mode names the extension by its package name
 */
async function buildPlugins(): Promise<void> {
  const plugins = path.join(root, 'dist/plugins');
  await rm(plugins, { recursive: true, force: true });
  await Promise.all([
    bundle('extension/src/guard.ts', `${plugins}/kidney-dosimetry-extension.js`),
    bundle('extension/src/index.ts', `${plugins}/kidney-dosimetry-extension.bundle.js`),
    bundle('extension/src/worker.ts', `${plugins}/kidney-dosimetry-worker.js`),
    bundle('mode/src/guard.ts', `${plugins}/kidney-dosimetry-mode.js`),
    bundle('mode/src/byUrl.ts', `${plugins}/kidney-dosimetry-mode.bundle.js`),
  ]);
  await copyAssets(plugins);

  const extensionDist = path.join(root, 'extension/dist');
  const modeDist = path.join(root, 'mode/dist');
  await rm(extensionDist, { recursive: true, force: true });
  await rm(modeDist, { recursive: true, force: true });
  await Promise.all([
    bundle('extension/src/index.ts', `${extensionDist}/kidney-dosimetry-extension.js`),
    bundle('extension/src/worker.ts', `${extensionDist}/kidney-dosimetry-worker.js`),
    bundle('mode/src/index.ts', `${modeDist}/kidney-dosimetry-mode.js`),
  ]);
  await copyAssets(extensionDist);
}

function bundle(entry: string, outfile: string) {
  return build({ ...common, entryPoints: [entry], outfile });
}

async function copyAssets(target: string): Promise<void> {
  const runtime = path.join(target, 'runtime');
  await mkdir(runtime, { recursive: true });
  const ort = path.dirname(require.resolve('onnxruntime-web/wasm'));
  await Promise.all(runtimeFiles.map((file) => cp(path.join(ort, file), path.join(runtime, file))));
  await cp(path.join(root, 'models'), path.join(target, 'models'), { recursive: true });
}

buildPlugins().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
