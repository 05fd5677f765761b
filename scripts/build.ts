import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { extensionId, id as modeId } from '../mode/src/id';
import { buildWorkers } from './buildWorkers';
import { bundle, bundledInputs, bundleShared } from './bundle';
import { root } from './bundleOptions';
import { collectLicences } from './collectLicences';
import { listAssets } from './listAssets';
import { bundleUmd } from './packages/bundleUmd';
import { compilePrograms } from './packages/compilePrograms';
import { copyNotices } from './packages/copyNotices';
import { packageFolders } from './packages/packageFolders';
import { stampPackages } from './packages/stampPackages';
import { modeEntries, sharedEntries, singleEntries } from './pluginEntries';
import { writeSbom } from './writeSbom';

/**
 * Builds the plug-in folder that a deployment serves, and the three packages:
 *
 * - dist/plugins: guard entries, bundles, workers, wasm runtimes, models (loading by URL)
 * - extension/dist, mode/dist: the same for pluginConfig.json and run-time descriptors, where the
 *   mode names the extension by its package name; index.umd.js for hosts that share their React;
 *   mode/dist/by-address: the mode that finds the extension beside it
 * - programs/dist: command line and backend, compiled for Node
 * - THIRD_PARTY_LICENSES.txt with what is bundled, dist/sbom.cdx.json (CycloneDX), licences and
 *   changes beside each package, and in its package.json what it shares with the repository
 */
async function buildPlugins(): Promise<void> {
  const plugins = path.join(root, 'dist/plugins');
  const extensionDist = path.join(root, 'extension/dist');
  const modeDist = path.join(root, 'mode/dist');
  for (const folder of [plugins, extensionDist, modeDist]) {
    await rm(folder, { recursive: true, force: true });
  }
  await Promise.all([
    ...Object.entries(singleEntries).map(([name, entry]) =>
      bundle(entry, path.join(plugins, name)),
    ),
    buildWorkers(plugins),
    bundle('extension/src/index.ts', `${extensionDist}/kidney-dosimetry-extension.js`),
    bundle('mode/src/index.ts', `${modeDist}/kidney-dosimetry-mode.js`),
    ...Object.entries(modeEntries).map(([name, entry]) =>
      bundle(entry, path.join(modeDist, 'by-address', name)),
    ),
    bundleUmd('extension/src/umd.ts', `${extensionDist}/index.umd.js`, extensionId),
    bundleUmd('mode/src/index.ts', `${modeDist}/index.umd.js`, modeId),
    buildWorkers(extensionDist),
    compilePrograms(path.join(root, 'programs/dist')).then(stampPackages),
    ...packageFolders.map(copyNotices),
  ]);
  // Replaces some of the single files: what the first run does not need is loaded later.
  await bundleShared(sharedEntries, plugins);
  await listAssets(plugins);
  // The runtimes are copied and not bundled; one of the package's files represents it in the
  // licences.
  const inputs = [...bundledInputs, require.resolve('onnxruntime-web/wasm')];
  const licences = collectLicences(inputs, root);
  for (const folder of [plugins, extensionDist, modeDist]) {
    await writeFile(path.join(folder, 'THIRD_PARTY_LICENSES.txt'), licences);
  }
  writeSbom();
}

buildPlugins().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
